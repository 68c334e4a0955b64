"""Text that others wrote, in Markdown that they cannot break out of."""

from __future__ import annotations

import re
from typing import Final

_PLAIN: Final = re.compile(r"[\w.\-\[\]\"/:=, ]+", re.ASCII)
_SAFE: Final = re.compile(r"[^A-Za-z0-9 .,=/-]")
_LONGEST: Final = 200


def code(text: str, longest: int = _LONGEST) -> str:
    """The text as code in a line or a table's cell: nobody is mentioned, nothing is linked, and no tag ends.

    What has more than `longest` characters is cut.
    """
    shown = text if len(text) <= longest else f"{text[:longest]}…"
    if _PLAIN.fullmatch(shown) and shown == shown.strip():
        return f"`{shown}`"
    return f"<code>{_SAFE.sub(_entity, shown)}</code>"


def block(text: str) -> str:
    """The text as a block of code, which nothing in it can end."""
    lines = _visible(text).splitlines()
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join([f"{fence}text", *lines, fence])


def _entity(match: re.Match[str]) -> str:
    character = match[0]
    return f"&#{ord(character)};" if character.isprintable() else "&#9251;"


def _visible(text: str) -> str:
    return "".join(each if each.isprintable() or each == "\n" else "\N{OPEN BOX}" for each in text)
