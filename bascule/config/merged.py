"""An environment's file over the defaults that all environments share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bascule.config.document import Document, Value
from bascule.config.key_path import KeyPath, place

_NOT_SHARED = frozenset({"version", "kind", "name"})


@dataclass(frozen=True, kw_only=True)
class Merged:
    """Values, and the document that each came from (by the path of the highest value that is wholly its own)."""

    values: dict[str, Value]
    owners: Mapping[KeyPath, Document]

    def source(self, path: KeyPath) -> str | None:
        """File and line that set the value at `path`; None if no file does."""
        owner = self._owner(path)
        return place(owner.file, owner.lines[path], ()) if path in owner.lines else None

    def place(self, path: KeyPath) -> str:
        """File, line and path, as a problem names them; the line is the nearest that there is."""
        owner = self._owner(path)
        return place(owner.file, owner.line(path), path)

    def _owner(self, path: KeyPath) -> Document:
        return next(self.owners[path[:end]] for end in range(len(path), -1, -1) if path[:end] in self.owners)


def merge(document: Document, defaults: Document | None) -> Merged:
    """The values of `document`, and those of `defaults` that it does not set.

    Mappings are merged key by key, anything else is replaced as a whole, and a null takes a default away.
    """
    owners: dict[KeyPath, Document] = {(): document}
    if defaults is None:
        return Merged(values=document.values, owners=owners)
    shared = {key: value for key, value in defaults.values.items() if key not in _NOT_SHARED}
    values = _merge(document.values, shared, (), owners, defaults)
    return Merged(values=values, owners=owners)


def _merge(
    over: dict[str, Value], under: dict[str, Value], path: KeyPath, owners: dict[KeyPath, Document], defaults: Document
) -> dict[str, Value]:
    merged = {key: value for key, value in over.items() if value is not None or key not in under}
    for key, value in under.items():
        if key not in over:
            merged[key] = value
            owners[*path, key] = defaults
        elif isinstance(value, dict) and isinstance(over[key], dict):
            merged[key] = _merge(over[key], value, (*path, key), owners, defaults)
    return merged
