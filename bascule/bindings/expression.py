"""Terraform expressions as plain strings that remember the stack they belong to.

A reference is text such as `${aws_vpc.main.id/*@dev-aws-foundation*/}`: an expression with its owner's stack as an HCL
comment. f-strings, `+` and `json.dumps` keep it whole, so no call into CDKTF is needed for it. The payload reads
the comment at synth: in the owner's own stack it disappears, in any other it becomes a cross-stack reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Self

MARKED = re.compile(r"(?P<expression>[A-Za-z_][\w.\-\[\]\"]*)/\*@(?P<stack>[^*]+)\*/")
"""An expression and the stack that owns it."""

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


class Expression(str):
    """A whole Terraform expression, `${…}`; it stands wherever a value of any type is asked for."""

    __slots__ = ()

    @classmethod
    def of(cls, text: str) -> Self:
        """The expression whose HCL text is given without its braces."""
        return cls(f"${{{text}}}")

    @property
    def text(self) -> str:
        """The HCL text without its braces."""
        return self[2:-1]


class Reference(Expression):
    """An attribute of an element, such as a VPC's `id`."""

    __slots__ = ()

    @classmethod
    def to(cls, stack: str, expression: str) -> Self:
        """A reference to an expression that is valid in that stack."""
        return cls.of(f"{expression}/*@{stack}*/")

    def get(self, name: str) -> Reference:
        """The attribute of that name in an object."""
        return self._extend(f".{name}")

    def element(self, index: int) -> Reference:
        """The element at that position of a list, counted from 0."""
        return self._extend(f"[{index}]")

    def token(self) -> str:
        """The same as a token of CDKTF's own, for code that hands it to CDKTF classes."""
        from cdktf import Token  # noqa: PLC0415 -- needed by this method alone

        return str(Token.as_string(str(self)))

    def _extend(self, suffix: str) -> Reference:
        match = MARKED.fullmatch(self.text)
        if match is None:
            raise ValueError(f"{self!s} is no reference to one attribute")
        return Reference.to(match["stack"], match["expression"] + suffix)


def literal(text: str) -> str:
    """The text as it is: what Terraform would read as a template (`${`, `%{`) is escaped."""
    return text.replace("${", "$${").replace("%{", "%%{")


def hcl(value: object) -> str:
    """The value as HCL text, to stand inside an expression; strings may hold references."""
    match value:
        case Expression():
            return value.text
        case bool() | None:
            return {True: "true", False: "false", None: "null"}[value]
        case int() | float():
            return repr(value)
        case str():
            return '"' + "".join(_quoted(value)) + '"'
        case Mapping():
            return "{" + ", ".join(f"{hcl(str(key))} = {hcl(each)}" for key, each in value.items()) + "}"
        case Sequence():
            return "[" + ", ".join(hcl(each) for each in value) + "]"
    raise TypeError(f"{type(value).__name__} has no form in HCL; accepted: str, number, bool, None, list, dict")


def _quoted(text: str) -> Iterator[str]:
    """The parts of a quoted template: plain text escaped, interpolations untouched."""
    position = 0
    while (start := text.find("${", position)) >= 0:
        if text[start - 1 : start] == "$":  # `$${` is an escaped literal
            yield text[position : start + 2].translate(_ESCAPES)
            position = start + 2
            continue
        end = _closing_brace(text, start + 2)
        yield text[position:start].translate(_ESCAPES)
        yield text[start:end]
        position = end
    yield text[position:].translate(_ESCAPES)


def _closing_brace(text: str, position: int) -> int:
    """The position after the brace that closes an interpolation whose text starts at `position`."""
    depth = 1
    while depth and position < len(text):
        if text[position] == '"':
            position = _closing_quote(text, position + 1)
            continue
        depth += {"{": 1, "}": -1}.get(text[position], 0)
        position += 1
    return position


def _closing_quote(text: str, position: int) -> int:
    """The position after the quote that closes a string whose text starts at `position`; it may interpolate again."""
    while position < len(text) and text[position] != '"':
        if text.startswith("${", position):
            position = _closing_brace(text, position + 2)
        else:
            position += 2 if text[position] == "\\" else 1
    return position + 1
