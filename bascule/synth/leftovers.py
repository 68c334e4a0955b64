"""References that reached the JSON without going through a payload."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from bascule.bindings.expression import MARKED
from bascule.errors import Problem, SynthError


def refuse_leftovers(stack: str, document: dict[str, Any]) -> None:
    """Raises SynthError when a string still names the stack that owns its reference.

    That happens when a reference is handed to one of CDKTF's own classes, which cannot resolve it.
    """
    if MARKED.search(json.dumps(document)) is None:
        return
    problems = [
        Problem(
            message="a reference was handed to a class of CDKTF's own, which cannot follow it to another stack",
            where=f"{stack}: {path}",
            found=text,
            accepted="references in the arguments of bascule's bindings",
            fix="give it to a binding, or hand over `.token()` instead",
        )
        for path, text in _marked(document, "")
    ]
    if problems:
        raise SynthError(problems)


def _marked(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if MARKED.search(value):
            yield path, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _marked(each, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _marked(each, f"{path}[{index}]")
