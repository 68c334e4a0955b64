"""Files of stacks for tests of the check's own workings, judged by our own rules."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from bascule.assembly import AddressSuppressionRecord, ElementRecord, Manifest, SuppressionRecord
from bascule.assembly.stack_assembly import write_manifest

RETENTION = "BSC_AWS_017"
LOGS = "aws_cloudwatch_log_group.logs"
_LOG_GROUP = {"name": "logs", "tags": {"owner": "platform"}}
BROKEN = {"resource": {"aws_cloudwatch_log_group": {"logs": _LOG_GROUP}}}
KEPT = {"resource": {"aws_cloudwatch_log_group": {"logs": {**_LOG_GROUP, "retention_in_days": 7}}}}
PAST, FUTURE = date(2000, 1, 1), date(2999, 1, 1)


def write_file(folder: Path, document: Any, name: str = "main.tf.json") -> Path:
    """A lone file."""
    path = folder / name
    path.write_text(json.dumps(document, indent=2))
    return path


def write_stack(folder: Path, document: Any, *, name: str = "aws-app", **settings: Any) -> Path:
    """The cdk.tf.json of a stack of `dev`, with a manifest of these settings beside it."""
    place = folder / "stacks" / f"dev-{name}"
    place.mkdir(parents=True)
    write_manifest(place, manifest(name=name, **settings))
    return write_file(place, document, "cdk.tf.json")


def manifest(*, name: str = "aws-app", **settings: Any) -> Manifest:
    """A manifest of `dev`, with which no rule about environments finds anything."""
    kept = {"simulated": True, "protected": False, "teardown": "allowed", "monthly_budget_usd": 100}
    given: Mapping[str, Any] = {**kept, **settings}
    return Manifest(environment="dev", stack=name, layer="environment", **given)


def element(*suppressions: SuppressionRecord) -> dict[str, ElementRecord]:
    """The log group as a construct declared it."""
    return {LOGS: ElementRecord(path="dev-aws-app/logs", source="modules/logs.py:7", suppressions=suppressions)}


def excuse(rule: str = RETENTION, until: date | None = None) -> SuppressionRecord:
    """A suppression."""
    return SuppressionRecord(rule=rule, reason="kept for the auditors", until=until)


def excuse_at(address: str, rule: str = RETENTION) -> AddressSuppressionRecord:
    """A suppression of the environment file."""
    return AddressSuppressionRecord(rule=rule, address=address, reason="kept for the auditors")
