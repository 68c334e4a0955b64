"""The engine that plans and applies: Terraform or OpenTofu."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from bascule.errors import Problem, ToolError
from bascule.tools.runner import run

EngineName: TypeAlias = Literal["terraform", "tofu"]

OLDEST = (1, 10, 0)
"""Both engines' first version whose s3 backend locks the state with a file beside it."""

BUILT_TOFU = Path(".tools/bin/tofu")
BINARY_VARIABLE = "TERRAFORM_BINARY_NAME"
_BANNER = re.compile(r"^(Terraform|OpenTofu) v(\d+)\.(\d+)\.(\d+)", re.MULTILINE)
_NAMES: dict[str, EngineName] = {"Terraform": "terraform", "OpenTofu": "tofu"}


@dataclass(frozen=True, kw_only=True)
class Engine:
    """An engine's program and what it says that it is."""

    name: EngineName
    path: Path
    version: tuple[int, int, int]

    def __str__(self) -> str:
        return f"{self.name} {'.'.join(map(str, self.version))}"


def find_engine(
    wanted: str | None = None, *, root: Path | None = None, environ: Mapping[str, str] = os.environ
) -> Engine:
    """The engine that runs: the one named by TERRAFORM_BINARY_NAME, else terraform, else tofu, else what `make` built.

    Args:
        wanted: the `engine:` of an environment; None takes whichever comes first.
        root: the project's folder, where `make` builds OpenTofu.

    Raises:
        ToolError: none is there, or none of those found is the wanted one and new enough.
    """
    found = []
    for path in _candidates(environ, root):
        engine = read_engine(path)
        if engine.version >= OLDEST and wanted in (None, engine.name):
            return engine
        found.append(engine)
    raise ToolError(_refusal(wanted, found, environ.get(BINARY_VARIABLE)))


def read_engine(path: Path) -> Engine:
    """What the program at `path` says that it is.

    Raises:
        ToolError: it is neither Terraform nor OpenTofu.
    """
    banner = run([str(path), "version"], env={**os.environ, "CHECKPOINT_DISABLE": "1"}, timeout=60, check=False).stdout
    match = _BANNER.search(banner)
    if match is None:
        raise ToolError(f"{path} is neither Terraform nor OpenTofu", fix=f"set {BINARY_VARIABLE} to one of them")
    product, *numbers = match.groups()
    major, minor, patch = map(int, numbers)
    return Engine(name=_NAMES[product], path=path, version=(major, minor, patch))


def _candidates(environ: Mapping[str, str], root: Path | None) -> Iterator[Path]:
    named = environ.get(BINARY_VARIABLE)
    for name in (named,) if named else ("terraform", "tofu"):
        if path := shutil.which(name, path=environ.get("PATH")):
            yield Path(path)
    if not named and root is not None and (root / BUILT_TOFU).is_file():
        yield root / BUILT_TOFU


def _refusal(wanted: str | None, found: list[Engine], named: str | None) -> Problem:
    oldest = ".".join(map(str, OLDEST[:2]))
    accepted = f"{wanted} {oldest} or newer" if wanted else f"terraform or tofu, {oldest} or newer"
    if named:
        fix = f"change {BINARY_VARIABLE} (now {named!r}), or unset it"
    elif wanted == "terraform":
        fix = "install it, or leave `engine:` out for whichever engine runs"
    else:
        fix = "install it, or run `make tools` for an OpenTofu built from source in .tools/bin"
    return Problem(
        message="no engine that can be used" if found else "no engine is installed",
        found=", ".join(f"{engine} ({engine.path})" for engine in found),
        accepted=accepted,
        fix=fix,
    )
