"""Tags that AWS accepts (general reference, tag restrictions)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bascule.config.flaw import Flaw
from bascule.config.key_path import show_value

_MAXIMUM = 40  # AWS allows 50 on an object; ours and what modules add need room
_KEY = re.compile(r"(?!aws:)[A-Za-z0-9 +\-=._:/@]{1,128}", re.IGNORECASE)
_OURS = ("environment", "owner", "managed-by", "stack")
_VALUE = re.compile(r"[A-Za-z0-9 +\-=._:/@]{0,256}")


_CHARACTERS = "letters, digits, spaces and + - = . _ : / @"


def flaws(tags: Mapping[str, str]) -> Iterator[Flaw]:
    """Yields the tags that AWS refuses, and those that are set on everything anyway."""
    if len(tags) > _MAXIMUM:
        yield Flaw(path=("tags",), message="too many tags", found=str(len(tags)), accepted=f"up to {_MAXIMUM}")
    for key, value in tags.items():
        yield from _key_flaws(key)
        if not _VALUE.fullmatch(value):
            yield Flaw(
                path=("tags", key),
                message="AWS refuses the tag's value",
                found=show_value(value),
                accepted=f"up to 256 {_CHARACTERS}",
            )


def _key_flaws(key: str) -> Iterator[Flaw]:
    path, found = ("tags", key), show_value(key)
    if not _KEY.fullmatch(key):
        accepted = f"1 to 128 {_CHARACTERS}, not starting with aws:"
        yield Flaw(path=path, message="AWS refuses the tag's key", found=found, accepted=accepted)
    if key in _OURS or key.startswith("bascule:"):
        yield Flaw(path=path, message="bascule sets this tag itself", found=found, fix="choose another key")
