"""Versions of caches: what each engine takes, and that none goes back.

Source: internal/service/elasticache/{engine_version,diff}.go of the provider, read 2026-11-21.
"""

from __future__ import annotations

import re

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.cty import Value

_FORMS = {
    "memcached": re.compile(r"\d+(\.\d+){2}"),
    "redis": re.compile(r"[1-5](\.\d+){2}|6\.x|[6-9]\.\d+"),
    "valkey": re.compile(r"[7-9]\.\d+"),
}
_NEWEST = 2**31
"""Stands for the x of 6.x: the newest of that major version."""


def _version(change: Change) -> None:
    """A version has the form of its engine; no version at all is the cloud's choice."""
    engine, version = change.planned.get("engine") or "memcached", change.planned.get("engine_version")
    form = _FORMS.get(engine) if isinstance(engine, str) else None
    if form and isinstance(version, str) and version and not form.fullmatch(version):
        raise refuse(f"engine_version: {version} is invalid for {engine}", f"accepted is what matches {form.pattern}")


def _nodes(change: Change) -> None:
    """A cluster of Redis is one node; more of them make a replication group."""
    engine, nodes = change.planned.get("engine"), change.planned.get("num_cache_nodes")
    if engine == "redis" and isinstance(nodes, int) and nodes > 1:
        raise refuse('engine "redis" does not support num_cache_nodes > 1')


def _downgrade(change: Change) -> None:
    before, after = (change.prior or {}).get("engine_version"), change.planned.get("engine_version")
    if isinstance(before, str) and isinstance(after, str) and before and after and _parts(after) < _parts(before):
        change.replace("engine_version")


def _parts(version: Value) -> list[int]:
    return [int(part) if part.isdigit() else _NEWEST for part in str(version).split(".")]


RULES = {
    "aws_elasticache_cluster": (_version, _nodes, _downgrade),
    "aws_elasticache_replication_group": (_downgrade,),
}
