"""What an apply would change, looked at and not kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bascule.assembly import StackAssembly
from bascule.assembly.plan import Plan
from bascule.errors import BasculeError
from bascule.terraform.working_directory import WorkingDirectory
from bascule.tools.engine import Engine


@dataclass(frozen=True, kw_only=True)
class Preview:
    """Plans by stack, and why the other stacks could not be planned: what they read may not be applied yet."""

    plans: Mapping[str, Plan]
    failures: Mapping[str, str]


def preview(stacks: Iterable[StackAssembly], *, engine: Engine, environ: Mapping[str, str]) -> Preview:
    """The plan of each stack, made without the state's lock; one that cannot be made keeps none of the others back."""
    plans: dict[str, Plan] = {}
    failures: dict[str, str] = {}
    for stack in stacks:
        directory = WorkingDirectory(folder=stack.folder, engine=engine, environ=environ)
        try:
            plans[stack.name] = _plan(directory)
        except BasculeError as error:
            failures[stack.name] = str(error)
    return Preview(plans=plans, failures=failures)


def _plan(directory: WorkingDirectory) -> Plan:
    directory.init()
    with TemporaryDirectory(prefix="bascule-preview-") as folder:
        saved = Path(folder) / "preview.tfplan"
        directory.plan(out=saved, lock=False)
        return directory.show(saved)
