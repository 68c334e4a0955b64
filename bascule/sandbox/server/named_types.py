"""The types that a stack's files name: as resources and data sources, and in import, moved and removed blocks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bascule.sandbox.schema.cache import DATA_SOURCE, RESOURCE

_ADDRESSES = {"import": ("to",), "moved": ("from", "to"), "removed": ("from",)}
_MODULE = re.compile(r"module\.[^.\[]+(\[[^\]]*\])?\.?")
_WRITTEN_OTHERWISE = (".tf", ".tofu")


class UnclearError(Exception):
    """The files say more than is read here: HCL, modules, or JSON that is none."""


@dataclass(frozen=True)
class NamedType:
    """A type that a file names, whether or not it exists. `provider` is the local name of its provider."""

    kind: str
    name: str
    provider: str


def read_documents(folder: Path) -> list[dict[str, Any]]:
    """The stack's files in JSON; UnclearError where there are others, or modules."""
    paths = sorted(path for path in folder.iterdir() if path.is_file())
    if any(path.suffix in _WRITTEN_OTHERWISE for path in paths):
        raise UnclearError("a file in HCL")
    documents = [json.loads(path.read_bytes()) for path in paths if path.name.endswith((".tf.json", ".tofu.json"))]
    if any(each.get("module") for each in documents):
        raise UnclearError("a module")
    return documents


def named_types(document: dict[str, Any]) -> Iterator[NamedType]:
    """Every type that the document names."""
    yield from _elements(document.get("resource"), RESOURCE)
    yield from _elements(document.get("data"), DATA_SOURCE)
    for checks in bodies(document.get("check")):
        for each in checks.values():
            for body in bodies(each):
                yield from _elements(body.get("data"), DATA_SOURCE)
    for table, members in _ADDRESSES.items():
        for body in bodies(document.get(table)):
            yield from (_addressed(str(body.get(member, "")), body) for member in members)


def bodies(value: Any) -> Iterator[dict[str, Any]]:
    """The blocks at a place of a JSON document, where one block may stand without a list around it."""
    return (each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict))


def _elements(table: Any, kind: str) -> Iterator[NamedType]:
    for types in bodies(table):
        for type_name, names in types.items():
            for elements in bodies(names):
                for element in elements.values():
                    yield from (_named(kind, type_name, body) for body in bodies(element))


def _addressed(address: str, body: dict[str, Any]) -> NamedType:
    return _named(RESOURCE, _MODULE.sub("", address.strip("${} ")).partition(".")[0], body)


def _named(kind: str, name: str, body: dict[str, Any]) -> NamedType:
    chosen = str(body.get("provider") or name.partition("_")[0])
    return NamedType(kind, name, chosen.strip("${} ").partition(".")[0])
