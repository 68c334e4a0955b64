"""DynamoDB tables: every attribute is indexed and every index has its attribute, capacity follows the billing mode.

Source of the facts: internal/service/dynamodb of the provider, read 2026-11-21.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.cty import Unknown, Value, wholly_known

_KEYS = ("hash_key", "range_key")
_INDEXES = ("global_secondary_index", "local_secondary_index")


def _attributes(change: Change) -> None:
    relevant = [change.planned.get(name) for name in (*_KEYS, *_INDEXES, "attribute")]
    if not all(map(wholly_known, relevant)) or change.configured("restore_source_name"):
        return
    indexed = {key for key in _indexed(change.planned) if key}
    defined = {each.get("name") for each in change.planned.get("attribute") or ()}
    problems = []
    if defined - indexed:
        problems.append(f"all attributes must be indexed. Unused attributes: {sorted(map(str, defined - indexed))}")
    if indexed - defined:
        problems.append(f"all indexes must match a defined attribute. Unmatched indexes: {sorted(indexed - defined)}")
    if problems:
        raise refuse("; ".join(problems))


def _indexed(table: dict[str, Any]) -> Iterator[Any]:
    yield from (table.get(key) for key in _KEYS)
    for index in (each for name in _INDEXES for each in table.get(name) or ()):
        yield from (index.get(key) for key in _KEYS)


def _capacity(change: Change) -> None:
    """Capacity is bought in advance or not at all. A table that is just changed between the two may lag behind."""
    mode, before = change.planned.get("billing_mode"), (change.prior or {}).get("billing_mode")
    if change.configured("restore_source_name"):
        return
    for name in ("read_capacity", "write_capacity"):
        value = change.planned.get(name)
        if isinstance(value, Unknown) and change.configured(name):
            continue
        bought = value if isinstance(value, int) else 0
        if mode == "PROVISIONED" and bought < 1 and before != "PAY_PER_REQUEST":
            raise refuse(f'{name} must be at least 1 when billing_mode is "PROVISIONED"')
        if mode == "PAY_PER_REQUEST" and bought and before != "PROVISIONED":
            raise refuse(f'{name} can not be set when billing_mode is "PAY_PER_REQUEST"')


def _disabled_option(change: Change) -> None:
    """An option that is off and one that is not mentioned are one."""
    for name in ("server_side_encryption", "point_in_time_recovery"):
        before = (change.prior or {}).get(name)
        if change.prior is not None and _off(before) and _off(change.planned.get(name)):
            change.planned[name] = before


def _off(block: Value) -> bool:
    return not block or (isinstance(block, list) and isinstance(block[0], dict) and block[0].get("enabled") is False)


RULES = {"aws_dynamodb_table": (_attributes, _capacity, _disabled_option)}
