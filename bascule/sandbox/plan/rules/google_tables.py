"""What Google's provider decides of BigQuery's tables, Bigtable's clusters and Spanner's statements while it plans.

Sources: services/bigquery/resource_bigquery_table.go, services/bigtable/resource_bigtable_instance.go and
services/spanner/resource_spanner_database.go, read 2026-11-21.
"""

from __future__ import annotations

import json
from typing import Any

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.plan.suppression.table_schema import same_type
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Value

_FIXED = ("zone", "storage_type", "kms_key_name", "node_scaling_factor")
"""What a living cluster cannot change."""


def _schema(change: Change) -> None:
    """Columns can be added or dropped, not both, and become optional; any other change needs a new table."""
    schema = change.planned.get("schema")
    if change.creating or not isinstance(schema, str) or not schema or not change.changed("schema"):
        return
    before, after = _columns((change.prior or {}).get("schema")), _columns(schema)
    if before is None or after is None or not _changeable(before, after, droppable=not _external(change)):
        change.replace("schema")


def _external(change: Change) -> bool:
    return not is_zero(change.planned.get("external_data_configuration"))


def _columns(schema: Value) -> dict[str, dict[str, Any]] | None:
    """The columns of a schema by name; null if it is none."""
    try:
        listed = json.loads(schema) if isinstance(schema, str) else None
        return {each["name"]: each for each in listed or []}
    except (KeyError, TypeError, ValueError):
        return None


def _changeable(before: dict[str, Any], after: dict[str, Any], *, droppable: bool) -> bool:
    added, dropped = after.keys() - before.keys(), before.keys() - after.keys()
    if any(after[name].get("mode") == "REQUIRED" for name in added) or (dropped and (added or not droppable)):
        return False
    return all(_column_changeable(before[name], after[name]) for name in before.keys() & after.keys())


def _column_changeable(before: dict[str, Any], after: dict[str, Any]) -> bool:
    modes = tuple(str(each.get("mode") or "NULLABLE").upper() for each in (before, after))
    if modes[0] != modes[1] and modes != ("REQUIRED", "NULLABLE"):
        return False
    if not same_type(before.get("type"), after.get("type")):
        return False
    inner = [{each["name"]: each for each in column.get("fields") or []} for column in (before, after)]
    return _changeable(inner[0], inner[1], droppable=False)


def _clusters(change: Change) -> None:
    """Clusters have no order: those that the instance has stay where they were."""
    clusters = change.planned.get("cluster")
    if change.creating and is_zero(change.config.get("cluster")):
        raise refuse('config is invalid: Too few cluster blocks: Should have at least 1 "cluster" block')
    names = [each.get("cluster_id") for each in clusters] if isinstance(clusters, list) else []
    repeated = [name for name in names if isinstance(name, str) and names.count(name) > 1]
    if repeated:
        raise refuse(f'duplicated cluster_id: "{repeated[0]}"')
    if not change.creating and names and all(isinstance(name, str) for name in names):
        change.planned["cluster"] = _ordered((change.prior or {}).get("cluster") or [], clusters)
        _replace_clusters(change)


def _ordered(before: Any, after: Any) -> list[Any]:
    left = {each["cluster_id"]: each for each in after}
    places = [left.pop(each.get("cluster_id"), None) for each in before[: len(after)]]
    places += [None] * (len(after) - len(places))
    fresh = iter(left.values())
    return [{**(next(fresh) if each is None else each), "state": "READY"} for each in places]


def _replace_clusters(change: Change) -> None:
    before: Any = (change.prior or {}).get("cluster") or []
    after: Any = change.planned["cluster"]
    for index, (old, new) in enumerate(zip(before, after, strict=False)):
        for name in _FIXED if old.get("cluster_id") == new.get("cluster_id") else ():
            if old.get(name) != new.get(name) and not (is_zero(old.get(name)) and is_zero(new.get(name))):
                change.replace("cluster", index, name)


def _statements(change: Change) -> None:
    """Statements were run, and can only be followed by others."""
    before, after = (change.prior or {}).get("ddl") or [], change.planned.get("ddl") or []
    if isinstance(before, list) and isinstance(after, list) and after[: len(before)] != before:
        change.replace("ddl")


RULES = {
    "google_bigquery_table": (_schema,),
    "google_bigtable_instance": (_clusters,),
    "google_spanner_database": (_statements,),
}
