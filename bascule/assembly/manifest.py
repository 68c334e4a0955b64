"""bascule.json: what a stack says about itself beside its cdk.tf.json.

Checks, costs, reports and pipelines read this file and never import the stacks, so it holds all that they need of the
environment file too.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

SCHEMA = Path(__file__).with_name("bascule.schema.json")
"""The committed JSON schema; running this module writes it."""

SeverityName: TypeAlias = Literal["low", "medium", "high", "critical"]


class Record(BaseModel):
    """A part of the manifest: frozen, and without room for what is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SuppressionRecord(Record):
    """A rule of `bascule check` that is excused for one element."""

    rule: str
    reason: str
    until: date | None = None


class AddressSuppressionRecord(SuppressionRecord):
    """A rule that is excused at an address that is no element, such as provider.aws or environment.dev."""

    address: str


class ElementRecord(Record):
    """A resource or data source: its `path` in the construct tree and the Python line that declared it.

    `owned` names the arguments whose values somebody else changes, such as the image that a deploy pipeline sets.
    """

    path: str
    source: str
    suppressions: tuple[SuppressionRecord, ...] = ()
    owned: tuple[str, ...] = ()


class OutputRecord(Record):
    """An output: its type in Terraform's words, and whether its value is kept out of logs.

    `variable` is the name under which the pipelines of applications find it, "" for one that is not delivered.
    """

    kind: str
    description: str
    sensitive: bool = False
    variable: str = ""


class ServiceRecord(Record):
    """How long a service may be silent and how long an answer may take, in seconds."""

    longest_silence: int
    longest_answer: int


class DestroyGuardRecord(Record):
    """How many objects a plan may destroy, and of which types none, before somebody has to say that it is meant."""

    max_deletes: int
    protected_types: tuple[str, ...]


class Manifest(Record):
    """The document itself.

    `teardown` is null where the environment file does not declare it. `severities` are by rule; findings from
    `fail_at` on fail.
    `reads` are the stacks whose state this one reads; `elements` are by address, `outputs`, `services` by name.
    `destroy_guard` is null where no pipeline applies the stack. `quotas` are granted ones by the cloud's quota code.
    `usage` is what cost estimates assume, by "services.NAME", "sites.NAME", "database" and "common"; `prices` is a
    price book of the user's own.
    """

    version: Literal[1] = 1
    environment: str
    stack: str
    layer: Literal["account", "access", "environment"]
    simulated: bool
    protected: bool
    teardown: Literal["allowed", "approval", "never"] | None
    reads: tuple[str, ...] = ()
    elements: dict[str, ElementRecord] = Field(default_factory=dict)
    outputs: dict[str, OutputRecord] = Field(default_factory=dict)
    services: dict[str, ServiceRecord] = Field(default_factory=dict)
    severities: dict[str, SeverityName] = Field(default_factory=dict)
    fail_at: SeverityName = "low"
    suppressions: tuple[AddressSuppressionRecord, ...] = ()
    checkov_seconds: int = 120
    destroy_guard: DestroyGuardRecord | None = None
    quotas: dict[str, float] = Field(default_factory=dict)
    monthly_budget_usd: float | None = None
    usage: dict[str, dict[str, float | str]] = Field(default_factory=dict)
    prices: str | None = None


def manifest_schema() -> dict[str, Any]:
    """The JSON schema of bascule.json."""
    return Manifest.model_json_schema()


if __name__ == "__main__":
    SCHEMA.write_text(json.dumps(manifest_schema(), indent=2) + "\n")
