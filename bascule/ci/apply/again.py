"""What another run has to apply: plans made in this one, for somebody to look at, and what reads their stacks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bascule.ci.apply.present import Presence
from bascule.ci.apply.review import RECORD
from bascule.ci.apply.stack_apply import FreshPlan, StackApply
from bascule.ci.plans.plan_kind import PlanKind
from bascule.ci.plans.plan_record import PlanRecord, Source


@dataclass(frozen=True, kw_only=True)
class Again:
    """A folder of records, each of this run: its `source` is what the next run compares them with."""

    folder: Path
    source: Source
    presence: Presence

    def add(self, step: StackApply, fresh: FreshPlan) -> None:
        """The fresh plan is stored; its record says that exactly this file is to be applied."""
        now = self.presence.of(step)
        stored = step.store.put(fresh.file, f"{self.source.head_sha}/{self._run}/{step.stack.name}.tfplan")
        self._write(
            step.record.model_copy(
                update={
                    "kind": PlanKind.SAVED,
                    "source": self.source,
                    "engine": now.engine,
                    "engine_version": now.engine_version,
                    "plan_sha256": hashlib.sha256(fresh.file.read_bytes()).hexdigest(),
                    "stored": stored,
                    "state": now.state,
                    "states": dict(now.states),
                    "owned": dict(now.owned),
                    "counts": fresh.plan.counts,
                    "outputs": fresh.plan.outputs,
                    "made": datetime.now(UTC),
                }
            )
        )

    def carry(self, steps: Iterable[StackApply]) -> None:
        """Records of stacks that wait for those: they were checked, and what this run applied is in their states."""
        for step in steps:
            now = self.presence.of(step)
            update = {"source": self.source, "state": now.state, "states": dict(now.states)}
            self._write(step.record.model_copy(update=update))

    @property
    def _run(self) -> str:
        return f"{self.source.run_id}-{self.source.run_attempt}"

    def _write(self, record: PlanRecord) -> None:
        folder = self.folder / record.stack
        folder.mkdir(parents=True, exist_ok=True)
        (folder / RECORD).write_text(record.model_dump_json(indent=2) + "\n")
