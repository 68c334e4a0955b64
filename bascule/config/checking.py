"""Values of a file against their model and rules: every flaw at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bascule.config.document import Value
from bascule.config.explain import data_path, explain
from bascule.config.flaw import Flaw, Rule
from bascule.config.key_path import KeyPath

Checked = TypeVar("Checked", bound=BaseModel)

_ROUNDS = 10


def check(
    model: type[Checked],
    values: Mapping[str, Value],
    rules: Sequence[Rule[Checked]],
    *,
    placeholders: Mapping[str, Value],
    unknown: Collection[KeyPath] = (),
) -> tuple[Checked | None, list[Flaw]]:
    """The model's instance, or None and every flaw.

    Where values have the wrong type, the rules see the rest: broken parts are left out, broken root keys have
    `placeholders`, and whatever rests on a broken value is not reported a second time. `unknown` are paths whose values
    only stand in for broken ones already.
    """
    flaws: list[Flaw] = []
    broken = set(unknown)
    rest = dict(values)
    instance: Checked | None = None
    for _ in range(_ROUNDS):
        try:
            instance = model.model_validate(rest)
            break
        except ValidationError as error:
            flaws = flaws or list(explain(error, model, rest))
            parts = {_part(detail, rest) for detail in error.errors(include_url=False)} - {()}
            broken |= parts
            rest = _without(rest, parts, placeholders)
    if instance is not None:
        flaws += [flaw for rule in rules for flaw in rule(instance) if not flaw.rests_on(broken)]
    return (None if flaws else instance), flaws


def _part(detail: ErrorDetails, values: Value) -> KeyPath:
    """What has to go for the rest to be valid: of a missing value what should hold it, of an item its list."""
    path = data_path(detail, values)
    if detail["type"] == "missing" and len(path) > 1:
        path = path[:-1]
    end = next((index for index, step in enumerate(path) if isinstance(step, int)), len(path))
    return path[:end]


def _without(
    values: dict[str, Value], parts: Collection[KeyPath], placeholders: Mapping[str, Value]
) -> dict[str, Value]:
    """A copy without the parts; a root key that has a placeholder has that instead."""
    rest = _copied(values)
    for part in parts:
        holder: Value = rest
        for step in part[:-1]:
            holder = holder.get(step) if isinstance(holder, dict) else None
        if isinstance(holder, dict):
            holder.pop(part[-1], None)
    broken = {part[0] for part in parts if len(part) == 1}
    return {**rest, **{key: value for key, value in placeholders.items() if key in broken}}


def _copied(value: Value) -> Value:
    return {key: _copied(below) for key, below in value.items()} if isinstance(value, dict) else value
