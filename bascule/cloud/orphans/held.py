"""What the states of an environment's stacks hold: as long as one does, nothing of it is an orphan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bascule.assembly import AppAssembly
from bascule.assembly.state import State
from bascule.assembly.state_backend import StateBackend, state_backend
from bascule.cloud.state.place_of import state_clients
from bascule.config import Environment
from bascule.terraform.state.directory import state_directory
from bascule.terraform.state.stack_state import StackState
from bascule.tools.engine import Engine

ABOVE = ("-access", "-account")
"""How the names of stacks end whose objects no pipeline may touch, and whose states none may read."""

_SUFFIX = ".tfstate"
_NAMES = ("arn", "id", "identifier")


@dataclass(frozen=True)
class HeldObjects:
    """Stacks whose state holds objects, and how these are called; `unlisted` are backends that list no states."""

    stacks: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    unlisted: tuple[str, ...] = ()

    def __contains__(self, name: str) -> bool:
        return name in self.names


def held_objects(
    environment: Environment, assembly: AppAssembly, *, root: Path, engine: Engine, environ: Mapping[str, str]
) -> HeldObjects:
    """What all states of the environment's own layer hold, also of stacks that its file does not ask for any more.

    Raises:
        BasculeError: a state cannot be reached or read.
    """
    backends = {each.name: state_backend(each.document, each.name) for each in assembly.stacks}
    states: dict[str, State] = {}
    for stack, backend in {**_others(environment, backends), **backends}.items():
        if stack.endswith(ABOVE):
            continue
        with state_directory(stack, backend, engine=engine, environ=environ) as directory:
            state = StackState(stack=stack, backend=backend, directory=directory, root=root).read()
            if state and state.objects:
                states[stack] = state
    return HeldObjects(
        stacks=tuple(sorted(states)),
        names=frozenset(name for state in states.values() for name in names_in(state)),
        unlisted=tuple(sorted({each.type for each in backends.values()} - {"local", "s3"})),
    )


def names_in(state: State) -> Iterator[str]:
    """How every object in a state is called: ARN, id and identifier, each also after its type ("aws_vpc vpc-0a1b").

    What is about to be deleted in favour of another one is among them.
    """
    for resource in state.resources:
        if resource["mode"] == "managed":
            for instance in resource["instances"]:
                attributes = instance.get("attributes") or {}
                for name in (str(attributes[each]) for each in _NAMES if attributes.get(each)):
                    yield from (name, f"{resource['type']} {name}")


def _others(environment: Environment, backends: Mapping[str, StateBackend]) -> dict[str, StateBackend]:
    """States that lie beside those of the file's stacks, by stack: a stack that was taken out of the file has one."""
    first = next(iter(backends.values()), None)
    if first is None or first.type not in ("local", "s3"):
        return {}
    if first.type == "local":
        files = {path.stem: str(path) for path in first.path.parent.glob(f"{environment.name}-*{_SUFFIX}")}
        return {stack: _at(first, path=path) for stack, path in files.items()}
    return {Path(key).stem: _at(first, key=key) for key in _keys(environment, first)}


def _keys(environment: Environment, backend: StateBackend) -> Iterator[str]:
    """The states in the environment's folder of the bucket."""
    clients = state_clients(backend, environment)
    folder = f"{Path(backend.arguments['key']).parent}/"
    pages = clients.client("s3").get_paginator("list_objects_v2")
    for page in pages.paginate(Bucket=backend.arguments["bucket"], Prefix=folder):
        yield from (each["Key"] for each in page.get("Contents", ()) if each["Key"].endswith(_SUFFIX))


def _at(backend: StateBackend, **place: str) -> StateBackend:
    return replace(backend, arguments={**backend.arguments, **place})
