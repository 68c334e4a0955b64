"""Every text in the arguments of a block, with where it is."""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bascule.assembly.configuration import Unknown

_BASE64 = re.compile(r"[A-Za-z0-9+/\s]{24,}={0,2}\s*")
_GZIP = zlib.MAX_WBITS | 16
_MOST = 1_000_000


@dataclass(frozen=True, kw_only=True)
class Leaf:
    """A text: the path of names that leads to it, and the name that says what it is.

    `known` is false for the expression of a value that is known only after apply.
    """

    path: tuple[str, ...]
    name: str
    text: str
    known: bool = True

    def __str__(self) -> str:
        return ".".join(self.path)


def leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[Leaf]:
    """All texts, also those inside of JSON and base64; a list of names and values is read as what it stands for."""
    if isinstance(value, Mapping):
        named = _named_value(value)
        for key, each in value.items():
            yield from leaves(each, (*path[:-1], named) if named and key == "value" and path else (*path, str(key)))
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            yield from leaves(each, (*path, _step(value, index)))
    elif isinstance(value, Unknown):
        yield from _of_unknown(value, path)
    elif isinstance(value, str):
        yield from _of_text(value, path)


def _step(values: Sequence[Any], index: int) -> str:
    """The option before a value of a command line, else the value's place."""
    before = values[index - 1] if index else None
    return before.lstrip("-") if isinstance(before, str) and before.startswith("-") else str(index)


def _of_unknown(value: Unknown, path: tuple[str, ...]) -> Iterator[Leaf]:
    if value.document is not None:
        yield from leaves(value.document, path)
    elif value.text:
        yield Leaf(path=path, name=_name(path), text=value.text, known=False)


def _of_text(text: str, path: tuple[str, ...]) -> Iterator[Leaf]:
    if text[:1] in "{[" and (inside := _json(text)) is not None:
        yield from leaves(inside, path)
    else:
        yield Leaf(path=path, name=_name(path), text=text)
        if decoded := _decoded(text):
            yield Leaf(path=path, name="", text=decoded)


def _named_value(value: Mapping[str, Any]) -> str:
    """The name in `{name, value}` or `{key, value}`, as environments of containers, parameters and headers have it."""
    name = next((value[each] for each in ("name", "Name", "key") if each in value), None)
    return name if isinstance(name, str) and "value" in value else ""


def _name(path: tuple[str, ...]) -> str:
    """The last name of the path; of a parameter's own path, its last part."""
    named = [step for step in path if not step.isdigit()]
    return named[-1].rpartition("/")[2] if named else ""


def _json(text: str) -> Any:
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, dict | list) else None


def _decoded(text: str) -> str:
    """The text that base64 hides, compressed or not; empty where there is none."""
    if not _BASE64.fullmatch(text):
        return ""
    try:
        return _unpacked(base64.b64decode(text, validate=False)).decode()
    except (binascii.Error, zlib.error, UnicodeDecodeError):
        return ""


def _unpacked(data: bytes) -> bytes:
    """What cloud-init makes of user data: gzip's are unpacked, up to a size that no script has."""
    return zlib.decompressobj(_GZIP).decompress(data, _MOST) if data.startswith(b"\x1f\x8b") else data
