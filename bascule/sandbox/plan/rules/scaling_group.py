"""Launch templates of scaling groups, which the provider plans in code.

It writes a whole block anew once a name in it changes: the id of a template that it has by name only is a word, and a
number or a truth that only the cloud knows is zero, as the old SDK reads it.
"""

from __future__ import annotations

from typing import Any

from bascule.sandbox.plan.change import Change
from bascule.sandbox.plan.single import at, first
from bascule.sandbox.values.canonical import is_zero, same
from bascule.sandbox.values.cty import Type, Unknown, Value

_TEMPLATE, _POLICY = "launch_template", "mixed_instances_policy"
_SPECIFICATION, _OVERRIDE = "launch_template_specification", "override"
_UNKNOWN_ID = "unknown"
_ZERO: dict[str, Value] = {"number": 0, "bool": False}


def _template(change: Change) -> None:
    if _renamed(at(change.prior, f"{_TEMPLATE}.name"), at(change.planned, f"{_TEMPLATE}.name")):
        change.planned[_TEMPLATE] = [{**first(change.planned[_TEMPLATE]), "id": _UNKNOWN_ID}]


def _policy(change: Change) -> None:
    before, after = (at(values, f"{_POLICY}.{_TEMPLATE}") for values in (change.prior, change.planned))
    named, overridden = _specified_anew(first(before), first(after)), _overridden(change, first(before), first(after))
    if not named and not overridden:
        return
    policy = _settled(change.resource.block.blocks[_POLICY].type, change.planned[_POLICY], change.config.get(_POLICY))
    template = first(first(policy)[_TEMPLATE])
    if named:
        template |= _with_word(template)
    if overridden:
        earlier = [*(first(before).get(_OVERRIDE) or ()), *[{}] * len(template[_OVERRIDE])]
        pairs = zip(earlier, template[_OVERRIDE], strict=False)
        template[_OVERRIDE] = [new | _with_word(new) if _specified_anew(old, new) else new for old, new in pairs]
    change.planned[_POLICY] = policy


def _renamed(before: Value, after: Value) -> bool:
    return isinstance(after, str) and after not in ("", before)


def _specified_anew(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Whether the block has its template by a name that it did not have."""
    name = f"{_SPECIFICATION}.launch_template_name"
    return _renamed(at(before, name), at(after, name))


def _with_word(block: dict[str, Any]) -> dict[str, Any]:
    return {_SPECIFICATION: [{**first(block[_SPECIFICATION]), "launch_template_id": _UNKNOWN_ID}]}


def _overridden(change: Change, before: dict[str, Any], after: dict[str, Any]) -> bool:
    old, new = before.get(_OVERRIDE), after.get(_OVERRIDE)
    if isinstance(new, Unknown) or (is_zero(old) and is_zero(new)):
        return False
    overrides = change.resource.block.blocks[_POLICY].block.blocks[_TEMPLATE].block.blocks[_OVERRIDE]
    return not same(overrides.type, old or [], new or [])


def _settled(type_: Type, value: Value, config: Value) -> Value:
    """A copy in which nothing is unknown that is a number or a truth, but what the configuration leaves open."""
    if isinstance(value, Unknown):
        return value if isinstance(config, Unknown) or not isinstance(type_, str) else _ZERO.get(type_, value)
    if isinstance(value, dict) and type_[0] == "object":
        given = config if isinstance(config, dict) else {}
        return {name: _settled(type_[1][name], each, given.get(name)) for name, each in value.items()}
    if isinstance(value, list) and not isinstance(config, Unknown):
        blocks = [*(config or ()), *[None] * len(value)]
        return [_settled(type_[1], each, other) for each, other in zip(value, blocks, strict=False)]
    return value


RULES = {"aws_autoscaling_group": (_template, _policy)}
