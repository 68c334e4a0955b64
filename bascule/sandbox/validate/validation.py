"""One walk over a configuration, with the rules of every argument that stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bascule.sandbox.diagnostics import Diagnostic, MapKey, Path, Step
from bascule.sandbox.schema.model import Block, NestedBlock, ResourceType
from bascule.sandbox.validate.documents import check_documents
from bascule.sandbox.validate.exclusions import check_exclusions
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Dynamic, Type, Unknown, Value, wholly_known
from bascule.schemas.accepted.checks import CHECKS
from bascule.schemas.accepted.values import check_value
from bascule.schemas.rule import Rule


def validate(resource: ResourceType, config: Value) -> list[Diagnostic]:
    """Every error in the configuration of one resource or data source. What is unknown yet is let through."""
    walk = Validation(resource, config)
    found = [*walk.block(resource.block, (), "", config), *check_documents(resource, config)]
    return list(dict.fromkeys(found))


class Validation:
    """One walk."""

    def __init__(self, resource: ResourceType, config: Value) -> None:
        self.resource = resource
        self.config = config

    def block(
        self, block: Block, path: Path, name: str, value: Value, *, addressable: bool = True
    ) -> Iterator[Diagnostic]:
        """The errors inside one block. Below a set nothing has an address: there the path ends."""
        if not isinstance(value, dict):
            return
        for key, attribute in block.attributes.items():
            below = (*path, key) if addressable else path
            dotted = f"{name}.{key}" if name else key
            yield from self._present(dotted, below, value.get(key), collection=False)
            yield from self._value(attribute.type, dotted, below, value.get(key), addressable=addressable)
        for key, nested in block.blocks.items():
            below = (*path, key) if addressable else path
            dotted = f"{name}.{key}" if name else key
            yield from self._present(dotted, below, value.get(key), collection=True)
            yield from self._nested(nested, dotted, below, value.get(key), addressable=addressable)

    def _present(self, name: str, path: Path, value: Value, *, collection: bool) -> Iterator[Diagnostic]:
        """The rules about whether the argument is there at all, and how many elements it has."""
        rule = self.resource.rule(name)
        set_ = not is_zero(value) if collection else value is not None
        yield from check_exclusions(self.resource, rule, name, path, self.config, present=set_)
        yield from _checked(rule, name, path, value)
        if not isinstance(value, list):
            return
        if rule.max_items and len(value) > rule.max_items:
            message = f"Attribute {name} supports {rule.max_items} item maximum, but config has {len(value)} declared."
            yield Diagnostic("Too many list items", message, path)
        if rule.min_items and value is not None and len(value) < rule.min_items and (value or not collection):
            message = (
                f"Attribute {name} requires {rule.min_items} item minimum, but config has only {len(value)} declared."
            )
            yield Diagnostic("Not enough list items", message, path)

    def _value(self, type_: Type, name: str, path: Path, value: Any, *, addressable: bool) -> Iterator[Diagnostic]:
        if value is None or isinstance(value, (Unknown, Dynamic)):
            return
        if isinstance(type_, str):
            problem = check_value(self.resource.rule(name), name.rpartition(".")[2], value)
            if problem:
                yield Diagnostic(f"expected {name.rpartition('.')[2]} {problem[0]}", problem[1], path)
            return
        for inner, below, key, each in _parts(type_, value):
            step: Path = () if key is None or not addressable else (key,)
            deeper = f"{name}.{below}" if below else name
            inside = addressable and type_[0] != "set"
            yield from self._value(inner, deeper, (*path, *step), each, addressable=inside)

    def _nested(
        self, nested: NestedBlock, name: str, path: Path, value: Any, *, addressable: bool
    ) -> Iterator[Diagnostic]:
        if value is None or isinstance(value, (Unknown, Dynamic)):
            return
        if nested.single:
            yield from self.block(nested.block, path, name, value, addressable=addressable)
            return
        elements = value.items() if isinstance(value, dict) else enumerate(value)
        inside = addressable and nested.nesting != "set"
        for key, each in elements:
            step = MapKey(key) if isinstance(key, str) else key
            yield from self.block(nested.block, (*path, step) if inside else path, name, each, addressable=inside)


def _checked(rule: Rule, name: str, path: Path, value: Value) -> Iterator[Diagnostic]:
    """What the checks find that the overlay names for this argument."""
    if value is None or not rule.checks or not wholly_known(value):
        return
    for check in rule.checks:
        if problem := CHECKS[check](value):
            yield Diagnostic(f"invalid value for {name.rpartition('.')[2]}", f"{name}: {problem}", path)


def _parts(type_: Type, value: Any) -> Iterator[tuple[Type, str, Step | None, Value]]:
    """The parts of a collection or object: type, name of the argument if they have one, step of the path, value."""
    kind, inner = type_[0], type_[1]
    if kind == "list":
        yield from ((inner, "", index, each) for index, each in enumerate(value))
    elif kind == "set":
        yield from ((inner, "", None, each) for each in value)
    elif kind == "map":
        yield from ((inner, "", MapKey(key), each) for key, each in value.items())
    elif kind == "object":
        yield from ((each, key, key, value.get(key)) for key, each in inner.items())
