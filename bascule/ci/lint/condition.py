"""Conditions of jobs and steps, judged under what is assumed of a run; what nobody knows before stays None."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from bascule.errors import PipelineError
from bascule.workflows.expression_parser import parse
from bascule.workflows.expression_tree import Call, Literal, Member, Name, Operation, Tree, parts
from bascule.workflows.expressions import EXPRESSION

Facts: TypeAlias = Mapping[str, Any]
"""What is assumed, by the path of its context: "github.ref" → "refs/heads/main"."""

_STATUS: Final = {"always": True, "success": True, "cancelled": False}


_OUTLIVING: Final = frozenset({"always", "cancelled", "failure"})


class Unknown:
    """A value that only a run knows."""

    def __repr__(self) -> str:
        return "unknown"


UNKNOWN: Final = Unknown()


def condition_tree(text: str) -> Tree:
    """The condition, with or without brackets; an empty one is `success()`."""
    match = EXPRESSION.fullmatch(text.strip())
    try:
        return parse((match[1] if match else text).strip() or "success()")
    except PipelineError:
        # Text around brackets is always true, which surprises its author: nothing is assumed of it here.
        return Call("unknown", ())


def holds(tree: Tree, facts: Facts) -> bool | None:
    """Whether the condition holds; None where that depends on what is not known."""
    value = evaluate(tree, facts)
    return None if isinstance(value, Unknown) else _truth(value)


def evaluate(tree: Tree, facts: Facts) -> Any:
    """The value under these facts, as far as they decide it."""
    match tree:
        case Literal(value):
            return value
        case Name() | Member():
            return facts.get(path_of(tree), UNKNOWN)
        case Call(function, arguments):
            return _called(function, [evaluate(each, facts) for each in arguments])
        case Operation(operator, operands):
            return _operated(operator, [evaluate(each, facts) for each in operands])


def path_of(tree: Tree) -> str:
    """The context as it is written, such as github.ref; "" for what is not written as one."""
    match tree:
        case Name(name):
            return name
        case Member(of, Literal(key)):
            base = path_of(of)
            return f"{base}.{key}" if base else ""
    return ""


def equalities(tree: Tree) -> Iterator[tuple[str, str]]:
    """Contexts that must have a value for the tree to hold: what `==` joined by `&&` says, and `startsWith`."""
    match tree:
        case Operation("&&", operands):
            for each in operands:
                yield from equalities(each)
        case Operation("==", (left, Literal(value))) | Operation("==", (Literal(value), left)) if path_of(left):
            yield path_of(left), str(value)
        case Call("startswith" | "contains" | "endswith", (left, Literal(value))) if path_of(left):
            yield path_of(left), str(value)


def reads(tree: Tree) -> Iterator[str]:
    """Each context that the tree reads, by its path."""
    if isinstance(tree, Name | Member) and (path := path_of(tree)):
        yield path
    else:
        for each in parts(tree):
            yield from reads(each)


def asks_status(tree: Tree) -> bool:
    """Whether the condition can hold after a failure: it asks for the status itself, where GitHub adds `success()`."""
    return (isinstance(tree, Call) and tree.function in _OUTLIVING) or any(map(asks_status, parts(tree)))


def _operated(operator: str, values: list[Any]) -> Any:
    if operator == "!":
        (value,) = values
        return UNKNOWN if isinstance(value, Unknown) else not _truth(value)
    left, right = values
    if operator in ("&&", "||"):
        return _joined(left, right, decisive=operator == "||")
    if isinstance(left, Unknown) or isinstance(right, Unknown) or operator not in ("==", "!="):
        return UNKNOWN
    return _equal(left, right) is (operator == "==")


def _joined(left: Any, right: Any, *, decisive: bool) -> Any:
    """`||` where one that holds decides, `&&` where one that does not."""
    for value in (left, right):
        if not isinstance(value, Unknown) and _truth(value) is decisive:
            return value
    return UNKNOWN if isinstance(left, Unknown) or isinstance(right, Unknown) else right


def _called(function: str, values: list[Any]) -> Any:
    if function in _STATUS:
        return _STATUS[function]
    known: Mapping[str, Callable[[str, str], bool]] = {
        "startswith": str.startswith,
        "endswith": str.endswith,
        "contains": str.__contains__,
    }
    if function in known and len(values) == 2 and not any(isinstance(each, Unknown) for each in values):  # noqa: PLR2004 -- both arguments
        return known[function](*(str(each).lower() for each in values))
    return UNKNOWN


def _truth(value: Any) -> bool:
    return value not in (None, False, 0, "")


def _equal(left: Any, right: Any) -> bool:
    """GitHub compares texts without regard to case, and values of two kinds as numbers."""
    if isinstance(left, str) and isinstance(right, str):
        return left.lower() == right.lower()
    return _number(left) == _number(right)


def _number(value: Any) -> float:
    try:
        return float(value or 0)
    except ValueError:
        return math.nan
