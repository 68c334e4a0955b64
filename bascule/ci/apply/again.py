"""What another run has to apply: plans made in this one, for somebody to look at, and what reads their stacks."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeAlias

from bascule.ci.apply.present import Presence, Present
from bascule.ci.apply.stack_apply import FreshPlan, StackApply
from bascule.ci.plans.destroy_guard import needs_allow_destroy
from bascule.ci.plans.made_plan import RECORD, MadePlan
from bascule.ci.plans.owned_values import frozen_in
from bascule.ci.plans.plan_kind import PlanKind
from bascule.ci.plans.plan_name import plan_name
from bascule.ci.plans.plan_record import PlanRecord, Source
from bascule.ci.plans.plan_store import PlanStore

PURPOSE: Final = "apply"
"""The part of the plan bucket that the apply role writes to."""

StoreIn: TypeAlias = Callable[[Path], PlanStore]
"""Where a plan is kept whose record lies in that folder."""


@dataclass(frozen=True, kw_only=True)
class Again:
    """A folder of records, each of this run: its `source` is what the next run compares them with."""

    folder: Path
    source: Source
    presence: Presence
    store_in: StoreIn

    def add(self, step: StackApply, fresh: FreshPlan, before: Present) -> MadePlan:
        """The fresh plan is stored; its record says that exactly this file is to be applied.

        Args:
            before: what was when the plan was not made yet: whatever moved since makes it stale.
        """
        stack, folder = step.stack, self._folder(step)
        name = plan_name(self.source, environment=stack.manifest.environment, stack=stack.name, purpose=PURPOSE)
        frozen = frozen_in(fresh.plan, stack)
        update = {
            "kind": PlanKind.SAVED,
            "source": self.source,
            "engine": before.engine,
            "engine_version": before.engine_version,
            "plan_sha256": hashlib.sha256(fresh.file.read_bytes()).hexdigest(),
            "stored": self.store_in(folder).put(fresh.file, name),
            "state": before.state,
            "states": dict(before.states),
            "owned": {name: digest for name, digest in before.owned.items() if name in frozen},
            "counts": fresh.plan.counts,
            "outputs": fresh.plan.outputs,
            "needs_allow_destroy": needs_allow_destroy(fresh.plan, stack.manifest.destroy_guard),
            "made": datetime.now(UTC),
        }
        record = step.record.model_copy(update=update)
        _write(folder, record)
        return MadePlan(record=record, plan=fresh.plan)

    def carry(self, steps: Iterable[StackApply]) -> None:
        """Records of stacks that wait for those: they were checked, and what this run applied is in their states."""
        for step in steps:
            now, folder = self.presence.of(step), self._folder(step)
            # A plan that is kept beside its record moves with it.
            if step.reviewed.folder.is_dir():
                shutil.copytree(step.reviewed.folder, folder, dirs_exist_ok=True)
            update = {"source": self.source, "state": now.state, "states": dict(now.states)}
            _write(folder, step.record.model_copy(update=update))

    def _folder(self, step: StackApply) -> Path:
        folder = self.folder / step.stack.name
        folder.mkdir(parents=True, exist_ok=True)
        return folder


def _write(folder: Path, record: PlanRecord) -> None:
    (folder / RECORD).write_text(record.model_dump_json(indent=2) + "\n")
