"""When two BigQuery schemas are one: in any order of columns, with other names of the same types.

Source: services/bigquery/resource_bigquery_table.go of Google's provider, read 2026-11-21.
"""

from __future__ import annotations

import json
from typing import Any

from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Value

_TYPES = {"INT64": "INTEGER", "FLOAT64": "FLOAT", "BOOL": "BOOLEAN"}
_UNORDERED = ("schema", "fields")


def same_schema(prior: Value, proposed: Value) -> bool:
    """Whether both texts describe the same columns; none is an empty list."""
    if not isinstance(prior, str) or not isinstance(proposed, str):
        return False
    try:
        return _same("schema", json.loads(prior) or [], json.loads(proposed))
    except ValueError:
        return False


def same_type(before: Any, after: Any) -> bool:
    """Whether two names are those of one type; what has none has any."""
    return before is None or after is None or _type(before) == _type(after)


def _type(name: Any) -> str:
    upper = str(name).upper()
    return _TYPES.get(upper, upper)


def _same(key: str, before: Any, after: Any) -> bool:
    if isinstance(before, list) and isinstance(after, list):
        pairs = zip(*(_sorted(key, each) for each in (before, after)), strict=False)
        return len(before) == len(after) and all(_same("", old, new) for old, new in pairs)
    if isinstance(before, dict) and isinstance(after, dict):
        return all(_same_member(name, before, after) for name in before.keys() | after.keys())
    return bool(before == after)


def _sorted(key: str, columns: list[Any]) -> list[Any]:
    named = key in _UNORDERED and all(isinstance(each, dict) for each in columns)
    return sorted(columns, key=lambda each: str(each.get("name"))) if named else columns


def _same_member(name: str, before: dict[str, Any], after: dict[str, Any]) -> bool:
    old, new = before.get(name), after.get(name)
    if name == "mode":
        return str(old or "NULLABLE").upper() == str(new or "NULLABLE").upper()
    if name == "type" and old is not None and new is not None:
        return _type(old) == _type(new)
    if name in ("description", "policyTags") and _nothing(old) and _nothing(new):
        return True
    return name in before and name in after and _same(name, old, new)


def _nothing(value: Any) -> bool:
    return is_zero(value) or (isinstance(value, dict) and value.keys() == {"names"} and not value["names"])
