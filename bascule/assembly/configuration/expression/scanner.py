"""A position in the text of an expression."""

from __future__ import annotations

import re

_SPACE = re.compile(r"(?:\s|#[^\n]*|//[^\n]*|/\*.*?\*/)*", re.DOTALL)


class ExpressionError(Exception):
    """The text is no expression; the reader of a configuration leaves such a value unknown."""


class Scanner:
    """Moves forward over the text; comments and, where asked for, white space are passed over."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0

    @property
    def ended(self) -> bool:
        """Nothing is left."""
        return self.position >= len(self.text)

    def skip_space(self) -> None:
        """The next character is none of white space, and begins no comment."""
        found = _SPACE.match(self.text, self.position)
        self.position = found.end() if found else self.position

    def ahead(self, *words: str) -> bool:
        """One of the words comes next, after white space."""
        self.skip_space()
        return self.text.startswith(words, self.position)

    def take(self, word: str) -> bool:
        """The word, if it comes next, is behind."""
        if not self.ahead(word):
            return False
        self.position += len(word)
        return True

    def take_here(self, word: str) -> bool:
        """As `take`, without passing over white space."""
        if not self.text.startswith(word, self.position):
            return False
        self.position += len(word)
        return True

    def expect(self, word: str) -> None:
        """The word is behind; ExpressionError when another one comes."""
        if not self.take(word):
            raise ExpressionError(f"{word!r} is missing at {self.position} of {self.text!r}")

    def match(self, pattern: re.Pattern[str]) -> str | None:
        """What the pattern matches here, without passing over white space, is behind."""
        found = pattern.match(self.text, self.position)
        if found is None:
            return None
        self.position = found.end()
        return found.group()

    def since(self, start: int) -> str:
        """The text from there to here."""
        return self.text[start : self.position]
