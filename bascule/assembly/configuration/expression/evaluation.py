"""The value of an expression, as far as it is known."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from typing import Any

from bascule.assembly.configuration.expression.conversion import text_of
from bascule.assembly.configuration.expression.functions import call
from bascule.assembly.configuration.expression.namespace import Namespace
from bascule.assembly.configuration.expression.nodes import (
    SPLAT_ELEMENT,
    Attribute,
    Binary,
    Call,
    Conditional,
    For,
    Index,
    ListOf,
    Literal,
    Name,
    Node,
    ObjectOf,
    Splat,
    Template,
    Unary,
)
from bascule.assembly.configuration.expression.partial import partial_document
from bascule.assembly.configuration.expression.references import referred
from bascule.assembly.configuration.expression.scope import Scope
from bascule.assembly.configuration.unknown import Unknown

_ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "%": operator.mod,
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
}


def evaluate(node: Node, scope: Scope) -> Any:
    """The value; Unknown, with the node's own text and all addresses that it reads, where it cannot be told."""
    try:
        found = _VALUES[type(node)](node, scope)
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError):
        # What no engine would accept either: it says so itself when it plans.
        found = Unknown()
    if isinstance(found, Unknown):
        references = dict.fromkeys((*_addresses(node, scope), *found.references))
        text = found.text if isinstance(node, Template) else node.text
        return Unknown(text=text, references=tuple(references), document=found.document)
    return found


def _value(node: Node, scope: Scope) -> Any:
    """The value of a whole expression: a namespace is none."""
    found = evaluate(node, scope)
    return Unknown(text=node.text, references=_addresses(node, scope)) if isinstance(found, Namespace) else found


def _addresses(node: Node, scope: Scope) -> tuple[str, ...]:
    return tuple(scope.prefix + address for address in referred(node))


def _literal(node: Literal, _scope: Scope) -> Any:
    return node.value


def _name(node: Name, scope: Scope) -> Any:
    return scope.value(node.name)


def _attribute(node: Attribute, scope: Scope) -> Any:
    return _member(evaluate(node.of, scope), node.name)


def _member(of: Any, name: str) -> Any:
    if isinstance(of, Unknown):
        return Unknown(references=of.references)
    if isinstance(of, Namespace):
        return of.member(name)
    if isinstance(of, list):
        # Older configurations read a single nested block without an index.
        return _member(of[0], name)
    return of[name]


def _index(node: Index, scope: Scope) -> Any:
    of, key = evaluate(node.of, scope), _value(node.key, scope)
    if isinstance(of, Namespace):
        return of.instance(key)
    if isinstance(of, Unknown) or isinstance(key, Unknown):
        return Unknown()
    if isinstance(of, dict):
        return of[text_of(key)]
    return of[int(key)]


def _splat(node: Splat, scope: Scope) -> Any:
    of = evaluate(node.of, scope)
    elements = of.instances() if isinstance(of, Namespace) else of
    if isinstance(elements, Unknown):
        return elements
    if not isinstance(elements, list):
        elements = [] if elements is None else [elements]
    return [evaluate(node.each, scope.within(**{SPLAT_ELEMENT: element})) for element in elements]


def _call(node: Call, scope: Scope) -> Any:
    if node.name in ("try", "can"):
        return _tried(node, scope)
    arguments = [_value(each, scope) for each in node.arguments]
    if node.spread and isinstance(arguments[-1], Unknown):
        return Unknown()
    return call(node.name, [*arguments[:-1], *arguments[-1]] if node.spread else arguments)


def _tried(node: Call, scope: Scope) -> Any:
    """Only an expression whose value is known is one that surely does not fail."""
    first = _value(node.arguments[0], scope)
    if isinstance(first, Unknown):
        return Unknown()
    return True if node.name == "can" else first


def _unary(node: Unary, scope: Scope) -> Any:
    operand = _value(node.operand, scope)
    if isinstance(operand, Unknown):
        return Unknown()
    return not operand if node.operator == "!" else -operand


def _binary(node: Binary, scope: Scope) -> Any:
    left, right = _value(node.left, scope), _value(node.right, scope)
    if node.operator in ("&&", "||"):
        return _logic(left, right, decided_by=node.operator == "||")
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return Unknown()
    if node.operator in ("==", "!="):
        return (left == right) is (node.operator == "==")
    return _ARITHMETIC[node.operator](left, right)


def _logic(left: Any, right: Any, *, decided_by: bool) -> Any:
    """One side alone decides it, whatever the other is."""
    known = [each for each in (left, right) if not isinstance(each, Unknown)]
    if decided_by in known:
        return decided_by
    return (not decided_by) if len(known) == 2 else Unknown()  # noqa: PLR2004 - both sides


def _conditional(node: Conditional, scope: Scope) -> Any:
    condition = _value(node.condition, scope)
    if not isinstance(condition, Unknown):
        return _value(node.if_true if condition else node.if_false, scope)
    if_true, if_false = _value(node.if_true, scope), _value(node.if_false, scope)
    same = not isinstance(if_true, Unknown) and not isinstance(if_false, Unknown) and if_true == if_false
    return if_true if same else Unknown()


def _list(node: ListOf, scope: Scope) -> Any:
    return [_value(each, scope) for each in node.items]


def _object(node: ObjectOf, scope: Scope) -> Any:
    pairs = [(_value(key, scope), _value(value, scope)) for key, value in node.pairs]
    if any(isinstance(key, Unknown) for key, _ in pairs):
        return Unknown()
    return {text_of(key): value for key, value in pairs}


def _for(node: For, scope: Scope) -> Any:
    collection = _value(node.collection, scope)
    if isinstance(collection, Unknown):
        return Unknown()
    rounds = [scope.within(**{node.key_name: key, node.value_name: value}) for key, value in _pairs(collection)]
    if node.condition is not None:
        kept = [_value(node.condition, each) for each in rounds]
        if any(isinstance(each, Unknown) for each in kept):
            return Unknown()
        rounds = [each for each, wanted in zip(rounds, kept, strict=True) if wanted]
    return _collected(node, rounds)


def _pairs(collection: Any) -> Iterator[tuple[Any, Any]]:
    yield from sorted(collection.items()) if isinstance(collection, dict) else enumerate(collection)


def _collected(node: For, rounds: list[Scope]) -> Any:
    values = [_value(node.value, each) for each in rounds]
    if node.joined:
        unknown = any(isinstance(each, Unknown) for each in values)
        return Unknown() if unknown else "".join(values)
    if node.key is None:
        return values
    keys = [_value(node.key, each) for each in rounds]
    if any(isinstance(each, Unknown) for each in keys):
        return Unknown()
    if not node.grouped:
        return {text_of(key): value for key, value in zip(keys, values, strict=True)}
    found: dict[str, list[Any]] = {}
    for key, value in zip(keys, values, strict=True):
        found.setdefault(text_of(key), []).append(value)
    return found


def _template(node: Template, scope: Scope) -> Any:
    parts = [_value(each, scope) for each in node.parts]
    if any(isinstance(each, Unknown) for each in parts):
        return Unknown(text="".join(map(_part_text, parts)), document=partial_document(parts))
    return "".join(map(text_of, parts))


def _part_text(part: Any) -> str:
    return f"${{{part.text}}}" if isinstance(part, Unknown) else text_of(part)


_VALUES: dict[type[Node], Callable[[Any, Scope], Any]] = {
    Literal: _literal,
    Name: _name,
    Attribute: _attribute,
    Index: _index,
    Splat: _splat,
    Call: _call,
    Unary: _unary,
    Binary: _binary,
    Conditional: _conditional,
    ListOf: _list,
    ObjectOf: _object,
    For: _for,
    Template: _template,
}
