"""What a plan's metadata says: all that an apply compares before it trusts the plan."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from bascule.ci.plans.plan_kind import PlanKind


class Record(BaseModel):
    """A part of the metadata: frozen, and without room for what is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class StateMark(Record):
    """A state at one moment; lineage "" and serial 0: there was none."""

    lineage: str = ""
    serial: int = 0


class Source(Record):
    """Where a plan comes from: the run that made it, and the commits that it is of.

    `base_sha` is the commit of the default branch that the pull request was merged with for the plan; for a run on
    the default branch itself it equals `head_sha`.
    """

    repository: str
    workflow: str
    run_id: int
    run_attempt: int
    event: Literal["pull_request", "workflow_dispatch", "push"]
    pull_request: int | None
    head_sha: str
    base_sha: str


class PlanRecord(Record):
    """The metadata of one stack's plan.

    All digests are SHA-256 in hexadecimal. `document_sha256` is of the stack's synthesized JSON: equal ones come from
    files that say the same. `stack` and the names in `states` are whole, such as dev-aws-app. `stored` says where the
    plan's file lies (see PlanStore), "" for a preview. `states` are those that the stack reads, by stack. `owned` are
    digests of values that others change and that the plan's changes contain, by where they are kept. `counts` are
    objects by verb.
    """

    version: Literal[1] = 1
    environment: str
    stack: str
    kind: PlanKind
    source: Source
    engine: str
    engine_version: str
    document_sha256: str
    lock_sha256: str
    plan_sha256: str = ""
    stored: str = ""
    state: StateMark = StateMark()
    states: dict[str, StateMark] = Field(default_factory=dict)
    owned: dict[str, str] = Field(default_factory=dict)
    counts: dict[str, int] = Field(default_factory=dict)
    outputs: tuple[str, ...] = ()
    needs_allow_destroy: tuple[str, ...] = ()
    made: datetime

    @property
    def where(self) -> str:
        """The stack as people name it, such as dev/aws-app."""
        return f"{self.environment}/{self.stack.removeprefix(f'{self.environment}-')}"
