"""One block of a configuration."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from bascule.assembly.configuration.json_body import Pointer
from bascule.assembly.configuration.unknown import Unknown


class Kind(StrEnum):
    """What a block declares."""

    RESOURCE = "resource"
    DATA = "data"
    PROVIDER = "provider"
    BACKEND = "backend"
    OUTPUT = "output"
    MODULE = "module"


@dataclass(frozen=True, kw_only=True)
class Block:
    """A resource, data source, provider, backend, output or module call.

    `address` is `type.name`, `data.type.name`, `provider.aws`, `terraform.backend.s3`, `output.name`, `module.name`.
    `values` holds the arguments: literals, lists, mappings, and Unknown where the file does not tell. A reference to
    another block whose argument is known is that argument's value. `meta` holds count, lifecycle and the like.
    Several blocks of one address are the instances of `count` and `for_each`. `file` and `pointer` say where it stands.
    """

    kind: Kind
    type: str
    name: str
    address: str
    values: Mapping[str, Any]
    meta: Mapping[str, Any] = field(default_factory=dict)
    references: frozenset[str] = frozenset()
    file: Path | None = None
    pointer: Pointer = ()

    def get(self, path: str, default: Any = None) -> Any:
        """The value at a dotted path; of a nested block that may be written as object or list, its first one's.

        The default where nothing is written, or null; Unknown as soon as a step of the path is unknown.
        """
        return value_at(self.values, path, default)

    def blocks(self, path: str) -> Iterator[Mapping[str, Any] | Unknown]:
        """The nested blocks at a dotted path, written as one object or as a list of them."""
        found = self.get(path)
        if isinstance(found, Mapping | Unknown):
            yield found
        elif isinstance(found, list | tuple):
            yield from found

    def document(self, path: str) -> Any:
        """What the JSON text at a dotted path holds, such as a policy: unknown parts of it stand where they are.

        None where nothing is written or it is no JSON, Unknown where nothing of it is known.
        """
        found = self.get(path)
        if isinstance(found, Unknown):
            return found if found.document is None else found.document
        try:
            return json.loads(found) if isinstance(found, str) else None
        except ValueError:
            return None


def value_at(values: Mapping[str, Any], path: str, default: Any = None) -> Any:
    """What `Block.get` says, of any mapping."""
    found: Any = values
    for step in path.split("."):
        if isinstance(found, list | tuple):
            found = found[0] if found else None
        if isinstance(found, Unknown):
            return found
        found = found.get(step) if isinstance(found, Mapping) else None
    return default if found is None else found
