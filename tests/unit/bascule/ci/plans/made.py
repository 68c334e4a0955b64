"""Plans and records as tests need them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from bascule.assembly.plan import Plan, read_plan
from bascule.ci.plans.plan_kind import PlanKind
from bascule.ci.plans.plan_record import PlanRecord, Source

SOURCE = Source(
    repository="acme/platform",
    workflow=".github/workflows/infra.yml",
    run_id=17,
    run_attempt=2,
    event="pull_request",
    pull_request=7,
    head_sha="a" * 40,
    base_sha="b" * 40,
)


def record(kind: PlanKind = PlanKind.SAVED, **members: Any) -> PlanRecord:
    given = {"environment": "dev", "stack": "dev-aws-app", "engine": "terraform", "engine_version": "1.11.4", **members}
    return PlanRecord(
        kind=kind, source=SOURCE, document_sha256="d", lock_sha256="", made=datetime(2026, 11, 21, tzinfo=UTC), **given
    )


def change(address: str, *actions: str, **members: Any) -> dict[str, Any]:
    """A member of a plan's `resource_changes`; `members` are of its change."""
    type_, name = address.split("[", maxsplit=1)[0].split(".")
    return {"address": address, "type": type_, "name": name, "change": {"actions": list(actions), **members}}


def plan(*changes: dict[str, Any], **members: Any) -> Plan:
    document = {"format_version": "1.2", "resource_changes": list(changes), **members}
    return read_plan(json.dumps(document), "a plan")
