"""The object behind an address, looked up in the states of the stacks that were synthesized last."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path

from bascule.assembly import AppAssembly, StackAssembly
from bascule.config import load
from bascule.errors import Problem, StateError
from bascule.terraform.state_objects import StateObject, state_objects
from bascule.terraform.working_directory import WorkingDirectory
from bascule.tools.engine import find_engine
from bascule.tools.environ import private_environ
from bascule.tools.project import OUTDIR

_ADDRESS = re.compile(r"(module\.[^.]+\.)*[a-z][a-z0-9]*_[a-z0-9_]+\.[A-Za-z_][\w-]*(\[.+\])?")
_SHOWN = 8


def is_address(text: str) -> bool:
    """Whether the text has the form of a resource's address, such as `aws_vpc.main` or `aws_subnet.a["x"]`."""
    return _ADDRESS.fullmatch(text) is not None


def addressed_object(root: Path, address: str, stacks: Collection[str]) -> StateObject:
    """The one object at that address in the states of the stacks named.

    Raises:
        StateError: none of the stacks is synthesized, none has the address, or several have.
        ToolError: a state cannot be reached.
    """
    synthesized = AppAssembly.read(root / OUTDIR).stacks
    wanted = [each for each in synthesized if each.name in stacks]
    if not wanted:
        raise StateError(
            Problem(
                message=f"no stack here can have the address {address}",
                where=str(root / OUTDIR),
                found=", ".join(each.name for each in synthesized),
                accepted=", ".join(sorted(filter(None, stacks))) or "a stack that is deployed",
                fix="synthesize the stack's environment, `bascule synth ENV`, or name the object by its id",
            )
        )
    objects = [found for each in wanted for found in state_objects(_directory(root, each))]
    return _only([each for each in objects if each.address == address], address, objects)


def _only(found: list[StateObject], address: str, objects: list[StateObject]) -> StateObject:
    if len(found) == 1:
        return found[0]
    if found:
        accepted = ", ".join(each.stack for each in found)
        raise StateError(
            Problem(message=f"several stacks have the address {address}", accepted=accepted, fix="add --stack")
        )
    addresses = sorted({each.address for each in objects})
    inside = [each for each in addresses if each.startswith(f"{address}[")]
    near = inside or get_close_matches(address, addresses, n=3) or addresses
    raise StateError(
        Problem(
            message=f"no state has the address {address}",
            where=", ".join(sorted({each.stack for each in objects})),
            accepted=", ".join(near[:_SHOWN]),
            fix="choose one of these, or name the object by its id",
        )
    )


def _directory(root: Path, stack: StackAssembly) -> WorkingDirectory:
    """The stack's folder with the engine of its environment, and its backend ready."""
    engine = find_engine(load(stack.manifest.environment, root=root).engine, root=root)
    directory = WorkingDirectory(folder=stack.folder, engine=engine, environ=private_environ(root, engine))
    directory.init()
    return directory
