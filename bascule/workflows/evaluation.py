"""What an expression can become before the workflow runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import Final, TypeAlias

from bascule.workflows.expression_parser import parse
from bascule.workflows.expression_tree import Call, Literal, Operation, Tree
from bascule.workflows.expressions import EXPRESSION, Reference, references

Values: TypeAlias = tuple[str, ...] | None
"""Every value that is possible; None where only the run knows it."""

Lookup: TypeAlias = Callable[[Reference], Values]

_MOST: Final = 256
"""Jobs of a matrix at most, and so values that are worth telling apart."""


def template_values(text: str, lookup: Lookup) -> Values:
    """The values of a text with expressions in it; None if any of them is not known."""
    found = [part if isinstance(part, str) else tree_values(part, lookup) for part in _split(text)]
    choices = [(each,) if isinstance(each, str) else each for each in found]
    known = [each for each in choices if each is not None]
    return _joined(known) if len(known) == len(choices) else None


def template_values_or(text: str, lookup: Lookup, unknown: Sequence[str]) -> tuple[str, ...]:
    """The values of the text, where `unknown` stand for each expression that is not known."""
    parts = [part if isinstance(part, str) else tree_values(part, lookup) for part in _split(text)]
    return _joined([(each,) if isinstance(each, str) else tuple(unknown) if each is None else each for each in parts])


def tree_values(tree: Tree, lookup: Lookup) -> Values:
    """The values of an expression."""
    match tree:
        case Literal(value):
            return (_text(value),)
        case Call("format", (Literal(str(pattern)), *arguments)):
            return _formatted(pattern, [tree_values(each, lookup) for each in arguments])
        case Operation("&&", (_, chosen)):
            # `a && 'x' || 'y'` is the language's choice: what `a` is when it is false, is one that nobody means.
            return tree_values(chosen, lookup)
        case Operation("||", operands):
            return _either([tree_values(each, lookup) for each in operands])
        case Call() | Operation():
            return None
    return lookup(next(references(tree)))


def _split(text: str) -> Iterator[str | Tree]:
    end = 0
    for match in EXPRESSION.finditer(text):
        yield text[end : match.start()]
        yield parse(match[1])
        end = match.end()
    yield text[end:]


def _joined(choices: Sequence[Sequence[str]]) -> tuple[str, ...]:
    combinations = ("".join(each) for each in product(*choices))
    return tuple(dict.fromkeys(each for each, _ in zip(combinations, range(_MOST), strict=False)))


def _formatted(pattern: str, arguments: Sequence[Values]) -> Values:
    known = [each for each in arguments if each is not None]
    if len(known) < len(arguments):
        return None
    found = []
    for choice in product(*known):
        text = pattern
        for index, each in enumerate(choice):
            text = text.replace(f"{{{index}}}", each)
        found.append(text)
    return tuple(found[:_MOST])


def _either(operands: Sequence[Values]) -> Values:
    """Whichever of them is not empty."""
    known = [each for each in operands if each is not None]
    return (
        tuple(dict.fromkeys(word for each in known for word in each if word)) if len(known) == len(operands) else None
    )


def _text(value: str | float | bool | None) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else value if isinstance(value, str) else f"{value:g}"
