"""Objects that get another address, in their stack or in another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bascule.assembly import Manifest, StackAssembly
from bascule.assembly.state import State, read_state
from bascule.errors import Problem, StateError
from bascule.terraform.addressed_object import is_address
from bascule.terraform.state.stack_state import StackState, stack_state
from bascule.tools.engine import Engine
from bascule.tools.runner import run


@dataclass(frozen=True, kw_only=True)
class Move:
    """An address in the state of one stack, and the one that its object gets."""

    source: str
    target: str


@dataclass(frozen=True, kw_only=True)
class Moved:
    """What was moved, and where the states before it lie."""

    source_stack: str
    target_stack: str
    moves: tuple[Move, ...]
    copies: tuple[Path, ...]


def moves_between(source: str, target: str, state: State, manifest: Manifest) -> tuple[Move, ...]:
    """The moves that two words ask for: two addresses, or an old and a new construct path ("network/public").

    A construct's rename changes the addresses of all that is below it: each of them that the state still has under its
    old name is moved.

    Raises:
        StateError: neither form fits, or the state has nothing to move.
    """
    if is_address(source) and is_address(target):
        return (Move(source=source, target=target),)
    old, new = (word.strip("/").replace("/", "_").replace("-", "_") for word in (source, target))
    held = {f"{each['type']}.{each['name']}" for each in state.resources if each["mode"] == "managed"}
    moves = tuple(
        Move(source=former, target=address)
        for address in manifest.elements
        if (former := _former(address, old, new)) in held
    )
    if not moves:
        raise StateError(
            Problem(
                message=f"nothing is to be moved from {source} to {target}",
                where=f"{manifest.environment}-{manifest.stack}",
                found="neither two addresses, nor a renamed construct whose old addresses the state has",
                accepted="two addresses (aws_sqs_queue.jobs), or two construct paths (service-chat service-talk)",
                fix="see `bascule state list` for stacks, and a plan for the addresses that it would create",
            )
        )
    return moves


def move_objects(
    stack: StackAssembly,
    other: StackAssembly,
    *,
    source: str,
    target: str,
    root: Path,
    engine: Engine,
    environ: Mapping[str, str],
) -> Moved:
    """What the two words mean in the state of `stack` is moved, in it or into the state of `other`."""
    with (
        stack_state(stack, root=root, engine=engine, environ=environ) as old,
        stack_state(other, root=root, engine=engine, environ=environ) as new,
    ):
        return move(old, new, moves_between(source, target, _held(old), other.manifest))


def move(source: StackState, target: StackState, moves: Sequence[Move]) -> Moved:
    """The objects are at their new addresses, in one state or from one into another, and nowhere twice.

    Between two states the target is written first: a run that is killed in between leaves objects in both, and the
    same command goes on.

    Raises:
        StateError: the source has no state.
        ToolError: the engine refuses a move: nothing is at the one address, or something else at the other.
    """
    before = _held(source)
    after = before if target.backend == source.backend else target.read()
    with TemporaryDirectory(prefix="bascule-move-") as folder:
        bench = _Bench(folder=Path(folder), state=source)
        if target.backend == source.backend:
            bench.move_within(before, moves)
            copies = [source.replace(bench.result("source", before))]
        else:
            bench.move_between(before, after, moves)
            copies = [
                target.replace(bench.result("target", after)),
                source.replace(bench.result("source", before)),
            ]
    return Moved(
        source_stack=source.stack,
        target_stack=target.stack,
        moves=tuple(moves),
        copies=tuple(copy for copy in copies if copy),
    )


@dataclass(frozen=True, kw_only=True)
class _Bench:
    """A folder with copies of states, in which the engine moves objects; nothing of it reaches a backend."""

    folder: Path
    state: StackState

    def move_within(self, before: State, moves: Sequence[Move]) -> None:
        self._write("source", before)
        for each in moves:
            self._run("mv", "-state=source", each.source, each.target)

    def move_between(self, before: State, after: State | None, moves: Sequence[Move]) -> None:
        self._write("source", before)
        if after is not None:
            self._write("target", after)
        for each in moves:
            if after is not None and _is_there(before.instances(each.source), after.instances(each.target)):
                self._run("rm", "-state=source", each.source)
            else:
                self._run("mv", "-state=source", "-state-out=target", "-backup-out=-", each.source, each.target)

    def result(self, name: str, present: State | None) -> State:
        """The state after the moves, under the serial that its backend takes next."""
        state = read_state((self.folder / name).read_bytes(), f"{name} of the move")
        return state.model_copy(update={"serial": present.serial + 1}) if present else state

    def _write(self, name: str, state: State) -> None:
        (self.folder / name).write_text(state.text())

    def _run(self, operation: str, *arguments: str) -> None:
        directory = self.state.directory
        command = [str(directory.engine.path), "state", operation, "-backup=-", *arguments]
        run(command, cwd=self.folder, env=directory.environ)


def _held(state: StackState) -> State:
    found = state.read()
    if found is None:
        raise StateError(Problem(message="has no state to move from", where=state.stack, found=str(state.backend)))
    return found


def _is_there(moving: dict[str, Any], there: dict[str, Any]) -> bool:
    """Whether a run that was killed has moved the object, and not yet taken it out of its old state."""
    return bool(moving) and moving == there


def _former(address: str, old: str, new: str) -> str:
    """The address before the construct `new` was called so; empty when the address is not below it."""
    type_, _, name = address.partition(".")
    if name == new or name.startswith(f"{new}_"):
        return f"{type_}.{old}{name[len(new) :]}"
    return ""
