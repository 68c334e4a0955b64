"""Names of one case made its own, so that many cases fit into one root module."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tests.truth.document import Document, State

_WHOLE = ("depends_on", "replace_triggered_by", "dependencies", "from", "to")
"""Arguments whose strings are references as a whole, without a template around them."""


class Renaming:
    """Every resource and data source of a document and a state, with a prefix before its name."""

    def __init__(self, document: Document, state: State, prefix: str) -> None:
        self._prefix = prefix
        tables = (document.resource, document.data)
        names = {(type_, name) for table in tables for type_, named in table.items() for name in named}
        names |= {(each.type, each.name) for each in state.resources}
        references = "|".join(rf"{re.escape(type_)}\.{re.escape(name)}" for type_, name in sorted(names)) or r"(?!)"
        self._reference = re.compile(rf"(?<![\w.-])((?:data\.)?)({references})(?![\w-])")

    def name(self, name: str) -> str:
        """The new name of a resource."""
        return self._prefix + name

    def value(self, value: Any, argument: str = "") -> Any:
        """A part of the document with its references renamed."""
        if isinstance(value, dict):
            return {name: self.value(each, name) for name, each in value.items()}
        if isinstance(value, (list, tuple)):
            return [self.value(each, argument) for each in value]
        if not isinstance(value, str):
            return value
        return self._renamed(value) if argument in _WHOLE else _in_templates(value, self._renamed)

    def _renamed(self, text: str) -> str:
        return self._reference.sub(lambda match: match[1] + match[2].replace(".", f".{self._prefix}", 1), text)


def _in_templates(text: str, change: Callable[[str], str]) -> str:
    """The text with every `${…}` and `%{…}` changed, and nothing else."""
    result, position = "", 0
    for match in re.finditer(r"[$%]\{", text):
        if match.start() >= position:
            end = _end(text, match.end())
            result += text[position : match.start()] + change(text[match.start() : end])
            position = end
    return result + text[position:]


def _end(text: str, position: int) -> int:
    """Where the template ends whose opening brace is before the position."""
    depth = 1
    for index in range(position, len(text)):
        depth += {"{": 1, "}": -1}.get(text[index], 0)
        if not depth:
            return index + 1
    return len(text)
