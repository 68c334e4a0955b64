"""The line of each block in a JSON text."""

from __future__ import annotations

import json
import re

from bascule.assembly.configuration.json_body import Pointer

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:\n]')
_DEEPEST = 8
"""Steps to the block that is deepest: a resource, with a list at each level of it."""


def json_lines(text: str) -> dict[Pointer, int]:
    """The line, from 1 on, of every key and list item down to the depth of a block; the text is valid JSON."""
    walk = _Walk()
    for token in _TOKEN.finditer(text):
        walk.take(token.group())
    return walk.lines


class _Walk:
    """One pass over the tokens; `path` has the key or index of each open object and list."""

    def __init__(self) -> None:
        self.lines: dict[Pointer, int] = {}
        self._path: list[str | int | None] = []
        self._line = 1
        self._key = ""

    def take(self, word: str) -> None:
        """The next text, bracket, separator or line break."""
        if word == "\n":
            self._line += 1
        elif word[0] == '"':
            self._key = word
        elif word == ":":
            self._enter(json.loads(self._key))
        elif word == ",":
            last = self._path[-1]
            if isinstance(last, int):
                self._enter(last + 1)
        elif word in "{[":
            self._open(word)
        else:
            self._path.pop()

    def _open(self, bracket: str) -> None:
        self._path.append(None)
        if bracket == "[":
            self._enter(0)

    def _enter(self, step: str | int) -> None:
        self._path[-1] = step
        if len(self._path) <= _DEEPEST:
            self.lines[tuple(each for each in self._path if each is not None)] = self._line
