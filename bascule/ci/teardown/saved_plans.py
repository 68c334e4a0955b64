"""The plans of a teardown: made in one job, approved, and applied in a later one of the same run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bascule.assembly import StackAssembly
from bascule.assembly.document_digest import document_digest
from bascule.assembly.plan import Plan
from bascule.assembly.provider_lock import lock_digest
from bascule.ci.apply.present import Presence
from bascule.ci.apply.review import Review, ReviewedPlan, read_records
from bascule.ci.apply.stack_apply import StackApply
from bascule.ci.apply.staleness import differences
from bascule.ci.plans.made_plan import RECORD
from bascule.ci.plans.plan_kind import PlanKind
from bascule.ci.plans.plan_name import plan_name
from bascule.ci.plans.plan_record import PlanRecord, Source
from bascule.ci.plans.stack_states import StackStates, mark_of
from bascule.ci.plans.store_of import store_of
from bascule.errors import PipelineError, Problem
from bascule.synth.files import SynthesizedFile
from bascule.trust import Purpose

LOCK_SECONDS: Final = 300
"""Somebody else's plan holds a lock for a minute or two."""


@dataclass(frozen=True, kw_only=True)
class SavedPlans:
    """The environment's stacks with protections lifted, and the run that plans and applies; `environ` is of its job."""

    environment: str
    file: SynthesizedFile
    source: Source
    environ: Mapping[str, str]

    def step(self, stack: StackAssembly, folder: Path) -> StackApply:
        """The stack before it is planned: its plan goes to `saved`, its record into a folder of its own in `folder`."""
        file, states = self.file, StackStates(file=self.file)
        record = PlanRecord(
            environment=self.environment,
            stack=stack.name,
            kind=PlanKind.SAVED,
            source=self.source,
            engine=file.engine.name,
            engine_version=".".join(map(str, file.engine.version)),
            document_sha256=document_digest(stack.document, file.root),
            lock_sha256=lock_digest(stack.folder),
            # Before the engine reads them: whatever moves meanwhile makes the plan stale.
            state=mark_of(states.of(stack)),
            states={name: mark_of(state) for name, state in states.read_by(stack).items()},
            made=datetime.now(UTC),
        )
        place = folder / stack.name
        place.mkdir(parents=True, exist_ok=True)
        return self._step(stack, ReviewedPlan(record=record, folder=place))

    def save(self, step: StackApply, plan: Plan, *, purpose: Purpose) -> None:
        """The plan at the step's `saved` is stored where the purpose's role may put it, and its record is written."""
        name = plan_name(self.source, environment=self.environment, stack=step.stack.name, purpose=purpose)
        update = {
            "plan_sha256": hashlib.sha256(step.saved.read_bytes()).hexdigest(),
            "stored": step.store.put(step.saved, name),
            "counts": plan.counts,
        }
        record = step.record.model_copy(update=update)
        (step.reviewed.folder / RECORD).write_text(record.model_dump_json(indent=2) + "\n")

    def fetched(self, folder: Path) -> tuple[StackApply, ...]:
        """The steps of the folder's plans, readers first, each with its plan at `saved`.

        Raises:
            PipelineError: everything that is not as it was when they were shown; nothing was touched then.
        """
        plans = {each.record.stack: each for each in read_records(folder, self.environment)}
        stacks = [stack for stack in reversed(self.file.assembly.stacks) if stack.name in plans]
        steps = tuple(self._step(stack, plans[stack.name]) for stack in stacks)
        for step in steps:
            step.fetch()
        if problems := [problem for step in steps for problem in self._stale(step)]:
            raise PipelineError(problems)
        return steps

    def _stale(self, step: StackApply) -> Iterator[Problem]:
        fix = f"push to teardown/{self.environment} again: it plans and shows what is left now"
        for each in differences(step.record, self._presence.of(step)):
            yield each.problem(step.record.where, fix)

    def _step(self, stack: StackAssembly, plan: ReviewedPlan) -> StackApply:
        store = store_of(self.environ, plan.folder, stored=plan.record.stored)
        return StackApply(
            stack=stack,
            reviewed=plan,
            file=self.file,
            store=store,
            keep=lambda state: store.put(state, self._unwritten(stack)),
            lock_seconds=LOCK_SECONDS,
        )

    def _unwritten(self, stack: StackAssembly) -> str:
        """Where a state goes that its backend did not take."""
        unwritten = f"{stack.name}-unwritten"
        return plan_name(self.source, environment=self.environment, stack=unwritten, purpose=Purpose.TEARDOWN)

    @property
    def _presence(self) -> Presence:
        """Values of others are none of a teardown's business: it takes no notice of who delivered what."""
        source = self.source
        review = Review(
            repository=source.repository,
            workflow=source.workflow,
            run_id=source.run_id,
            event=source.event,
            head_sha=source.head_sha,
        )
        return Presence(file=self.file, review=review, read_owned=lambda _names: {})
