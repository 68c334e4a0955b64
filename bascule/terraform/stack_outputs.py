"""What the stacks of an app export."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bascule.assembly import StackAssembly
from bascule.terraform.output_value import OutputValue
from bascule.terraform.working_directory import WorkingDirectory
from bascule.tools.engine import Engine


@dataclass(frozen=True, kw_only=True)
class StackOutputs:
    """A stack's declared outputs by name, as they stand in its state; none before the first apply.

    `any_declared` tells a stack that is not deployed from one that has none.
    """

    stack: str
    values: Mapping[str, OutputValue]
    any_declared: bool


def read_outputs(
    stacks: Iterable[StackAssembly], *, engine: Engine, environ: Mapping[str, str]
) -> tuple[StackOutputs, ...]:
    """The outputs of each stack, read from its state.

    Raises:
        ToolError: a state cannot be reached, or not be read.
    """
    return tuple(_read(stack, engine, environ) for stack in stacks)


def declared(stack: StackAssembly, values: Mapping[str, OutputValue]) -> StackOutputs:
    """The outputs that the stack declares; CDKTF adds some for other stacks, which are left out."""
    names = [name for name in stack.manifest.outputs if name in values]
    return StackOutputs(
        stack=stack.name,
        values={name: values[name] for name in names},
        any_declared=bool(stack.manifest.outputs),
    )


def _read(stack: StackAssembly, engine: Engine, environ: Mapping[str, str]) -> StackOutputs:
    directory = WorkingDirectory(folder=stack.folder, engine=engine, environ=environ)
    directory.init()
    return declared(stack, directory.outputs())
