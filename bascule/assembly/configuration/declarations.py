"""The blocks of documents in Terraform's JSON syntax."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bascule.assembly.configuration.block import Kind
from bascule.assembly.configuration.declaration import Declaration
from bascule.assembly.configuration.documents import Documents
from bascule.assembly.configuration.json_body import COMMENT, BodyError, LabelledBody, Pointer, labelled_bodies
from bascule.errors import Problem, StateError

_LABELS = {Kind.PROVIDER: 1, Kind.DATA: 2, Kind.RESOURCE: 2, Kind.MODULE: 1, Kind.OUTPUT: 1}
_CLOUD = "cloud"


def declarations(documents: Documents) -> list[Declaration]:
    """Every block, in the order of the files; StateError with all places where something else stands."""
    found: list[Declaration] = []
    problems: list[Problem] = []
    for file, document in documents:
        for kind, labels in _LABELS.items():
            try:
                found += [_declared(kind, each, file) for each in labelled_bodies(document.get(kind), labels, (kind,))]
            except BodyError as error:
                problems.append(error.problem(str(file)))
        try:
            found += _backends(file, document)
        except BodyError as error:
            problems.append(error.problem(str(file)))
    if problems:
        raise StateError(problems)
    return found


def variables(documents: Documents) -> dict[str, Any]:
    """The defaults of variables; those without one are not in it."""
    bodies = ((each.labels[0], each.body) for each in _bodies(documents, "variable", 1))
    return {name: body["default"] for name, body in bodies if body.get("default") is not None}


def local_values(documents: Documents) -> dict[str, Any]:
    """All locals, as they are written."""
    bodies = (each.body for each in _bodies(documents, "locals", 0))
    return {name: value for body in bodies for name, value in body.items() if name != COMMENT}


def required_providers(documents: Documents) -> dict[str, dict[str, str]]:
    """Source and version constraint of providers by local name; a constraint alone is the old way to write it."""
    found: dict[str, dict[str, str]] = {}
    for body in _required(documents):
        for name, each in body.items():
            written = {"version": each} if isinstance(each, str) else each
            if isinstance(written, Mapping):
                found[name] = {key: value for key, value in written.items() if isinstance(value, str)}
    return found


def _required(documents: Documents) -> Iterator[Mapping[str, Any]]:
    for settings in _bodies(documents, "terraform", 0):
        # What else stands there, engines refuse by themselves.
        written = settings.body.get("required_providers")
        yield from (each for each in (written if isinstance(written, list) else [written]) if isinstance(each, Mapping))


def _bodies(documents: Documents, key: str, labels: int) -> Iterator[LabelledBody]:
    for file, document in documents:
        try:
            yield from labelled_bodies(document.get(key), labels, (key,))
        except BodyError as error:
            raise StateError(error.problem(str(file))) from error


def _declared(kind: Kind, block: LabelledBody, file: Path) -> Declaration:
    labels = block.labels
    alias = (block.body.get("alias"),) if kind is Kind.PROVIDER and block.body.get("alias") else ()
    address = labels if kind is Kind.RESOURCE else (kind.value, *labels, *alias)
    return Declaration(
        kind=kind,
        type=labels[0] if kind in (Kind.PROVIDER, Kind.DATA, Kind.RESOURCE) else "",
        name=str(address[-1]) if kind is not Kind.PROVIDER or alias else "",
        address=".".join(map(str, address)),
        body=block.body,
        file=file,
        pointer=block.pointer,
    )


def _backends(file: Path, document: Mapping[str, Any]) -> Iterator[Declaration]:
    """Where the state lives: a `backend` block, or the `cloud` block, which stands for one."""
    for settings in labelled_bodies(document.get("terraform"), 0, ("terraform",)):
        backends = settings.body.get("backend")
        for block in labelled_bodies(backends, 1, (*settings.pointer, "backend")):
            yield _backend(block.labels[0], ("backend", *block.labels), block.body, file, block.pointer)
        for block in labelled_bodies(settings.body.get(_CLOUD), 0, (*settings.pointer, _CLOUD)):
            yield _backend(_CLOUD, (_CLOUD,), block.body, file, block.pointer)


def _backend(type_: str, names: tuple[str, ...], body: Mapping[str, Any], file: Path, pointer: Pointer) -> Declaration:
    return Declaration(
        kind=Kind.BACKEND,
        type=type_,
        name="",
        address=".".join(("terraform", *names)),
        body=body,
        file=file,
        pointer=pointer,
    )
