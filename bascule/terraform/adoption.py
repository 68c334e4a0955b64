"""Existing objects brought into a stack's state by import blocks."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bascule.assembly import StackAssembly
from bascule.assembly.plan import Plan
from bascule.errors import Problem, StateError
from bascule.terraform.addressed_object import is_address
from bascule.terraform.reviewed_apply import Review, reviewed_apply
from bascule.terraform.working_directory import WorkingDirectory
from bascule.tools.engine import Engine

IMPORTS = "bascule-imports.tf.json"
"""The generated file of a stack's folder that holds import blocks: beside cdk.tf.json, which never has any."""


_FORM = '{"ADDRESS": "ID", …}'


@dataclass(frozen=True, kw_only=True)
class Adoption:
    """An object that is there already: the address that it gets, and its id in the provider's form for imports."""

    address: str
    id: str


def adopt(
    stack: StackAssembly,
    adoptions: Sequence[Adoption],
    *,
    root: Path,
    engine: Engine,
    environ: Mapping[str, str],
    review: Review,
) -> Plan:
    """The objects are in the stack's state; the plan that brought them there was shown before.

    Raises:
        StateError: the stack does not declare an address, or the plan was not agreed to.
        ToolError: the engine finds no such object, or has another one at the address.
    """
    refuse_undeclared(stack, adoptions)
    path = write_imports(stack.folder, adoptions)
    directory = WorkingDirectory(folder=stack.folder, engine=engine, environ=environ)
    try:
        directory.init()
        return reviewed_apply(directory, review, root=root)
    finally:
        path.unlink()


def read_adoptions(words: Sequence[str], file: Path | None) -> tuple[Adoption, ...]:
    """The adoptions that pairs of address and id ask for, and those in a JSON file: `{"aws_vpc.main": "vpc-1"}`.

    Raises:
        StateError: an address without an id, a file of another form, or nothing at all.
    """
    pairs = dict(zip(words[::2], words[1::2], strict=False))
    if len(words) % 2 or not (pairs or file):
        raise StateError(
            "adopt takes pairs of an address and an id", fix="bascule state adopt ENV STACK aws_vpc.main vpc-0123"
        )
    pairs |= _read(file) if file else {}
    return tuple(Adoption(address=address, id=id_) for address, id_ in pairs.items())


def write_imports(folder: Path, adoptions: Sequence[Adoption]) -> Path:
    """The stack's folder has import blocks of these adoptions, in the place of any before."""
    path = folder / IMPORTS
    path.write_text(json.dumps({"import": [{"to": each.address, "id": each.id} for each in adoptions]}, indent=2))
    return path


def refuse_undeclared(stack: StackAssembly, adoptions: Sequence[Adoption]) -> None:
    """Raises StateError with every address that the stack does not declare: an import needs its resource."""
    problems = [
        Problem(
            message=f"{stack.name} declares no {each.address}",
            where="adopt",
            accepted="an address that the plan would create",
            fix=f"declare it first; `bascule stack list {stack.manifest.environment} --json` has all addresses",
        )
        for each in adoptions
        if not is_address(each.address) or each.address.partition("[")[0] not in stack.manifest.elements
    ]
    if problems:
        raise StateError(problems)


def _read(file: Path) -> Mapping[str, str]:
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise StateError(
            Problem(message="cannot be read", where=str(file), found=reason, accepted=_FORM, fix="check the path")
        ) from error
    if isinstance(found, dict) and all(isinstance(value, str) for value in found.values()):
        return found
    raise StateError(Problem(message="holds no adoptions", where=str(file), accepted=_FORM, found=type(found).__name__))
