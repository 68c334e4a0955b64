"""Texts that look as the cloud makes them, and are the same for the same seed.

In a template, `{name}` stands for an attribute, `{@account}` for the scope, `{hex:17}` for made-up characters. A
field is

- an attribute's dotted path, `.name` for a neighbour in the same block, or `ref:<path>:<attribute>`: that attribute
  of the object that the path refers to
- `@account`, `@number` (of a Google project), `@region`, `@partition`, `@dns`, `@stack`
- `<alphabet>:<length>[:<salt>]`, `uuid[:<salt>]`, `octet:<salt>` (of an address)
- `hash:<length>`, which follows from what was asked for

and may have filters: `|tail` (after the last `/` or `:`), `|resource` (of an ARN), `|suffix` (of an ARN, after the
kind), `|host` (without scheme), `|short` (of a load balancer's type), `|service` (of a service's domain), `|lower`,
`|nodot` (no dot at the end), `|first` (before the first dot), `|escaped` (as in the path of a URL).
"""

from __future__ import annotations

import hashlib
import re
import string
import uuid
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

ALPHABETS = {
    "hex": "0123456789abcdef",
    "digits": string.digits,
    "upper": string.ascii_uppercase + string.digits,
    "lower": string.ascii_lowercase + string.digits,
    "consonants": "bcdfghjklmnpqrstvwxz2456789",
    "alnum": string.ascii_letters + string.digits,
}
_FIELD = re.compile(r"\{([^{}]+)\}")
_ARN_PARTS = 6

FILTERS: dict[str, Callable[[str], str]] = {
    "tail": lambda text: re.split(r"[/:]", text)[-1],
    "resource": lambda text: text.split(":", 5)[5] if text.count(":") >= _ARN_PARTS - 1 else text,
    "host": lambda text: text.partition("://")[2] or text,
    "suffix": lambda text: text.split(":")[-1].partition("/")[2],
    "short": lambda text: {"application": "app", "network": "net", "gateway": "gwy"}.get(text, text),
    "service": lambda text: text.partition(".")[0].upper(),
    "lower": str.lower,
    "nodot": lambda text: text.removesuffix("."),
    "first": lambda text: text.partition(".")[0],
    "escaped": lambda text: quote(text, safe=""),
}


def characters(alphabet: str, length: int, seed: str) -> str:
    """That many characters of the alphabet, always the same for the seed."""
    letters = ALPHABETS[alphabet]
    number = int.from_bytes(hashlib.shake_256(seed.encode()).digest(length + 8))
    text = ""
    for _ in range(length):
        number, index = divmod(number, len(letters))
        text += letters[index]
    return text


def identifier(seed: str) -> str:
    """A version-4 UUID, always the same for the seed."""
    return str(uuid.UUID(bytes=hashlib.sha256(seed.encode()).digest()[:16], version=4))


def render(template: str, field: Callable[[str], Any]) -> str | None:
    """The text with `field(name)` in the place of each field; null if one of them is null."""
    parts = []
    end = 0
    for match in _FIELD.finditer(template):
        name, *filters = match.group(1).split("|")
        value = field(name)
        if value is None:
            return None
        text = str(value)
        for each in filters:
            text = FILTERS[each](text)
        parts += [template[end : match.start()], text]
        end = match.end()
    return "".join([*parts, template[end:]])
