"""Arguments that exclude or require one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bascule.sandbox.diagnostics import Diagnostic, Path
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown, Value
from bascule.schemas.rule import Rule


def check_exclusions(
    resource: ResourceType, rule: Rule, name: str, path: Path, config: Value, *, present: bool
) -> Iterator[Diagnostic]:
    """What the argument's rule says about others. An unknown value may still turn out to be null."""
    if rule.exactly_one_of:
        yield from _exactly_one(resource, _group(rule.exactly_one_of, name, path), name, path, config)
    choices = _group(rule.at_least_one_of, name, path) if rule.at_least_one_of else ()
    if choices and all(_given(resource, config, each) is None for each in choices):
        listed = ",".join(choices)
        yield Diagnostic("Missing required argument", f'"{name}": one of `{listed}` must be specified', path)
    if not present:
        return
    for other in rule.conflicts_with:
        value = _given(resource, config, other)
        if value is not None and not isinstance(value, Unknown) and not _same(other, name):
            yield Diagnostic("Conflicting configuration arguments", f'"{name}": conflicts with {other}', path)
    missing = [each for each in rule.required_with if _given(resource, config, each) is None]
    if missing:
        listed = ",".join(rule.required_with)
        yield Diagnostic("Missing required argument", f'"{name}": all of `{listed}` must be specified', path)


def _group(listed: tuple[str, ...], name: str, path: Path) -> tuple[str, ...]:
    """The arguments of a group. The one whose rule it is belongs to it, also where it does not list itself."""
    own = ".".join(map(str, path))
    return listed if own in listed or not _same(own, name) else tuple(sorted((*listed, own)))


def _exactly_one(
    resource: ResourceType, names: tuple[str, ...], name: str, path: Path, config: Value
) -> Iterator[Diagnostic]:
    values = {each: _given(resource, config, each) for each in names}
    given = [each for each, value in values.items() if value is not None and not isinstance(value, Unknown)]
    unknown = any(isinstance(value, Unknown) for value in values.values())
    listed = ",".join(names)
    if len(given) > 1:
        message = f'"{name}": only one of `{listed}` can be specified, but `{",".join(given)}` were specified.'
        yield Diagnostic("Invalid combination of arguments", message, path)
    elif not given and not unknown:
        yield Diagnostic("Invalid combination of arguments", f'"{name}": one of `{listed}` must be specified', path)


def _same(other: str, name: str) -> bool:
    return ".".join(step for step in other.split(".") if not step.isdigit()) == name


def _given(resource: ResourceType, config: Any, path: str) -> Any:
    """The value at a path such as `spec.0.name`; null where nothing is configured, and for blocks without elements."""
    value = config
    block = path in resource.block.blocks
    for step in path.split("."):
        if isinstance(value, Unknown):
            return value
        if step.isdigit():
            elements = value if isinstance(value, list) else []
            value = elements[int(step)] if int(step) < len(elements) else (value if isinstance(value, dict) else None)
        else:
            value = value.get(step) if isinstance(value, dict) else None
    nested = isinstance(value, list) and is_zero(value) and (block or "." in path)
    return None if nested else value
