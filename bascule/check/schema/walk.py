"""One walk over a block with the schema and the rules of its type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from bascule.assembly.configuration import Unknown, wholly_known
from bascule.check.schema.combinations import Others, combination_flaws
from bascule.check.schema.flaw import Flaw, FlawKind
from bascule.check.schema.value_type import misfits
from bascule.check.schema.vendored import TypeSchema
from bascule.schemas.accepted.checks import CHECKS
from bascule.schemas.accepted.values import check_value
from bascule.schemas.rule import NO_RULE, Rule

Schema = Mapping[str, Any]
"""A block, attribute or nested block as `providers schema -json` has it."""


def flaws_of(schema: TypeSchema, values: Mapping[str, Any]) -> Iterator[Flaw]:
    """All that the provider would refuse or warn of; what is not known yet is let through."""
    if schema.block.get("deprecated"):
        yield Flaw(kind=FlawKind.DEPRECATED, message=f"{schema.name} is deprecated")
    walk = _Walk(schema, values)
    yield from dict.fromkeys(walk.block(schema.block, values, "", ""))


class _Walk:
    def __init__(self, schema: TypeSchema, values: Mapping[str, Any]) -> None:
        self._rules = schema.rules
        self._others = Others(values=values, blocks=frozenset(schema.block.get("block_types", {})))

    def block(self, schema: Schema, values: Mapping[str, Any], path: str, place: str) -> Iterator[Flaw]:
        """The flaws inside one block: `path` is that of its rules, `place` the same with positions."""
        attributes, nested = schema.get("attributes", {}), schema.get("block_types", {})
        for name in values.keys() - attributes.keys() - nested.keys():
            yield _unknown(place + name, name, [*attributes, *nested])
        for name, attribute in attributes.items():
            yield from self._attribute(attribute, values.get(name), path + name, place + name)
        for name, each in nested.items():
            yield from self._blocks(each, values.get(name), path + name, place + name)

    def _attribute(self, schema: Schema, value: Any, path: str, place: str) -> Iterator[Flaw]:
        rule = self._rules.get(path, NO_RULE)
        yield from combination_flaws(rule, path, self._others, present=value is not None)
        if value is None:
            if schema.get("required"):
                yield Flaw(kind=FlawKind.MISSING_ARGUMENT, message=f"{place} is missing")
            return
        if not (schema.get("required") or schema.get("optional")):
            yield Flaw(kind=FlawKind.COMPUTED_ARGUMENT, message=f"{place} is decided by the provider")
            return
        if schema.get("deprecated") or rule.deprecated:
            yield Flaw(kind=FlawKind.DEPRECATED, message=f"{place} is deprecated")
        wrong = list(misfits(_type_of(schema), value, place))
        yield from (Flaw(kind=FlawKind.WRONG_TYPE, message=message) for message in wrong)
        if not wrong:
            yield from _shown(schema, self._of_value(_type_of(schema), value, path, place), place)

    def _of_value(self, type_: Any, value: Any, path: str, place: str) -> Iterator[Flaw]:
        """The flaws of a value that is of the right type."""
        rule = self._rules.get(path, NO_RULE)
        yield from self._value(type_, value, path, place)
        yield from _counted(rule, value, place)
        yield from _checked(rule, _typed(type_, value), place)

    def _value(self, type_: Any, value: Any, path: str, place: str) -> Iterator[Flaw]:
        """The flaws of a value, and of the values inside it: the rule of a list is that of its elements."""
        if value is None or isinstance(value, Unknown):
            return
        rule = self._rules.get(path, NO_RULE)
        if isinstance(type_, str):
            if problem := check_value(rule, path.rpartition(".")[2], _typed(type_, value)):
                yield Flaw(kind=FlawKind.VALUE, message=f"{place}: expected {problem[0]}: {problem[1]}")
            return
        for inner, deeper, where, each in _parts(type_, value, path, place):
            yield from self._value(inner, each, deeper, where)

    def _blocks(self, schema: Schema, value: Any, path: str, place: str) -> Iterator[Flaw]:
        elements = _elements(schema, value)
        if elements is None:
            yield Flaw(kind=FlawKind.WRONG_TYPE, message=f"{place} is a block: an object or a list of objects")
            return
        rule = self._rules.get(path, NO_RULE)
        yield from combination_flaws(rule, path, self._others, present=bool(elements))
        yield from _checked(rule, elements, place)
        yield from _block_counts(schema, rule, elements, place)
        inner = schema.get("block", {})
        if elements and (inner.get("deprecated") or rule.deprecated):
            yield Flaw(kind=FlawKind.DEPRECATED, message=f"{place} is deprecated")
        for index, each in enumerate(elements):
            if isinstance(each, Mapping):
                at = f"{place}[{index}]" if len(elements) > 1 else place
                yield from self.block(inner, each, f"{path}.", f"{at}.")


def _shown(schema: Schema, flaws: Iterator[Flaw], place: str) -> Iterator[Flaw]:
    """The flaws, without the value where it is a secret."""
    if not schema.get("sensitive"):
        yield from flaws
    elif next(flaws, None):
        yield Flaw(kind=FlawKind.VALUE, message=f"{place}: the value, which is not shown, is not accepted")


def _unknown(place: str, name: str, known: list[str]) -> Flaw:
    near = get_close_matches(name, known, n=1)
    hint = f"; {near[0]} is meant?" if near else ""
    return Flaw(kind=FlawKind.UNKNOWN_ARGUMENT, message=f"{place} is no argument here{hint}")


def _type_of(schema: Schema) -> Any:
    nested = schema.get("nested_type")
    if nested is None:
        return schema.get("type", "dynamic")
    members = nested["attributes"]
    optional = [name for name, each in members.items() if not each.get("required")]
    inner = ["object", {name: _type_of(each) for name, each in members.items()}, optional]
    return inner if nested["nesting_mode"] == "single" else [nested["nesting_mode"], inner]


def _typed(type_: Any, value: Any) -> Any:
    """The value as the provider gets it."""
    if value is None or isinstance(value, Unknown):
        return value
    if type_ == "number" and isinstance(value, str):
        number = float(value)
        return int(number) if number.is_integer() else number
    if type_ == "bool":
        return value if isinstance(value, bool) else str(value) in ("true", "1")
    if type_ == "string":
        return str(value).lower() if isinstance(value, bool) else str(value)
    if type_[0] in ("list", "set"):
        return [_typed(type_[1], each) for each in value]
    return {key: _typed(type_[1], each) for key, each in value.items()} if type_[0] == "map" else value


def _parts(type_: Any, value: Any, path: str, place: str) -> Iterator[tuple[Any, str, str, Any]]:
    """The parts of a collection or object: type, path of their rule, place, value."""
    kind, inner = type_[0], type_[1]
    if kind == "object":
        yield from ((each, f"{path}.{name}", f"{place}.{name}", value.get(name)) for name, each in inner.items())
    elif kind == "map":
        yield from ((inner, path, f"{place}.{key}", each) for key, each in value.items())
    elif kind == "tuple":
        yield from ((each, path, f"{place}[{index}]", value[index]) for index, each in enumerate(inner))
    else:
        yield from ((inner, path, f"{place}[{index}]", each) for index, each in enumerate(value))


def _elements(schema: Schema, value: Any) -> list[Any] | None:
    """The blocks that are written; None where something else stands."""
    if value is None:
        return []
    if isinstance(value, Mapping) and schema["nesting_mode"] == "map":
        return [each for labelled in value.values() for each in _listed(labelled)]
    found = _listed(value)
    return found if all(isinstance(each, Mapping | Unknown) for each in found) else None


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list) else [value]


def _block_counts(schema: Schema, rule: Rule, elements: list[Any], place: str) -> Iterator[Flaw]:
    """An unknown element stands for any number of blocks."""
    known = sum(not isinstance(each, Unknown) for each in elements)
    most = schema.get("max_items") or rule.max_items or (1 if schema["nesting_mode"] in ("single", "group") else 0)
    if most and known > most:
        yield Flaw(kind=FlawKind.BLOCK_COUNT, message=f"{place} is there {known} times, and {most} are accepted")
    least = schema.get("min_items") or (rule.min_items if elements else 0)
    if known == len(elements) and known < least:
        kind = FlawKind.BLOCK_COUNT if known else FlawKind.MISSING_ARGUMENT
        yield Flaw(kind=kind, message=f"{place} is there {known} times, and {least} are needed")


def _counted(rule: Rule, value: Any, place: str) -> Iterator[Flaw]:
    """How many elements a list may have."""
    if not isinstance(value, list) or any(isinstance(each, Unknown) for each in value):
        return
    has = f"{place} has {len(value)} elements"
    if rule.max_items and len(value) > rule.max_items:
        yield Flaw(kind=FlawKind.BLOCK_COUNT, message=f"{has}, and {rule.max_items} are accepted")
    if rule.min_items and len(value) < rule.min_items:
        yield Flaw(kind=FlawKind.BLOCK_COUNT, message=f"{has}, and {rule.min_items} are needed")


def _checked(rule: Rule, value: Any, place: str) -> Iterator[Flaw]:
    """What the checks find that the provider makes of the whole value."""
    if value != [] and wholly_known(value):
        for check in rule.checks:
            if problem := CHECKS[check](value):
                yield Flaw(kind=FlawKind.VALUE, message=f"{place}: {problem}")
