"""Where each block stands in a JSON text."""

from __future__ import annotations

import json
import re

from bascule.assembly.configuration.json_body import Pointer

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:\n]')
_DEEPEST = 8
"""Steps to the block that is deepest: a resource, with a list at each level of it."""

Position = tuple[int, int]
"""Line and column, from 1 on."""


def json_positions(text: str) -> dict[Pointer, Position]:
    """The position of every key and list item down to the depth of a block, in their order; the text is valid JSON."""
    walk = _Walk()
    for token in _TOKEN.finditer(text):
        walk.take(token.group(), token.start())
    return walk.positions


class _Walk:
    """One pass over the tokens; `path` has the key or index of each open object and list."""

    def __init__(self) -> None:
        self.positions: dict[Pointer, Position] = {}
        self._path: list[str | int | None] = []
        self._line, self._line_start = 1, 0
        self._key, self._key_start = "", 0

    def take(self, word: str, start: int) -> None:
        """The next text, bracket, separator or line break, and where it begins."""
        if word == "\n":
            self._line, self._line_start = self._line + 1, start + 1
        elif word[0] == '"':
            self._key, self._key_start = word, start
        elif word == ":":
            self._enter(json.loads(self._key), self._key_start)
        elif word == ",":
            last = self._path[-1]
            if isinstance(last, int):
                self._enter(last + 1, start + 1)
        elif word in "{[":
            self._open(word, start)
        else:
            self._path.pop()

    def _open(self, bracket: str, start: int) -> None:
        self._path.append(None)
        if bracket == "[":
            self._enter(0, start + 1)

    def _enter(self, step: str | int, start: int) -> None:
        self._path[-1] = step
        if len(self._path) <= _DEEPEST:
            pointer = tuple(each for each in self._path if each is not None)
            self.positions[pointer] = (self._line, start - self._line_start + 1)
