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
            for part in parts:
                rest = _without(rest, part, placeholders)
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


def _without(values: dict[str, Value], part: KeyPath, placeholders: Mapping[str, Value]) -> dict[str, Value]:
    """A copy without `part`, or with its placeholder."""
    key, *deeper = (str(step) for step in part)
    if deeper and isinstance(values.get(key), dict):
        return {**values, key: _without(values[key], tuple(deeper), {})}
    left = {name: value for name, value in values.items() if name != key}
    return {**left, key: placeholders[key]} if key in placeholders else left
