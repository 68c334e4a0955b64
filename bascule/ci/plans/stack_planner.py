"""One stack planned for a review: its kind, its plan, and all that an apply will compare."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bascule.assembly import StackAssembly
from bascule.assembly.document_digest import document_digest
from bascule.assembly.plan import Plan
from bascule.assembly.provider_lock import lock_digest
from bascule.ci.plans.classification import Classification, classify
from bascule.ci.plans.destroy_guard import needs_allow_destroy
from bascule.ci.plans.made_plan import MadePlan
from bascule.ci.plans.owned_values import frozen_in, owned_parameters, read_owned
from bascule.ci.plans.plan_kind import PlanKind
from bascule.ci.plans.plan_name import plan_name
from bascule.ci.plans.plan_record import PlanRecord
from bascule.ci.plans.plan_store import PlanStore
from bascule.ci.plans.planned_change import PlannedChange
from bascule.ci.plans.preview_plan import preview_plan
from bascule.ci.plans.stack_states import StackStates, mark_of
from bascule.cloud.clients import Clients
from bascule.config import Account, Environment
from bascule.synth.files import SynthesizedFile
from bascule.terraform.working_directory import WorkingDirectory

UNREFRESHED: Final = frozenset({"delivery"})
"""Stacks whose provider would need a token that only applies get."""


@dataclass(frozen=True, kw_only=True)
class StackPlanner:
    """An environment, the change that concerns it, and where plans are kept."""

    file: SynthesizedFile
    settings: Environment | Account
    change: PlannedChange
    store: PlanStore

    def plan(self, stack: StackAssembly) -> MadePlan:
        """The stack is planned, and its plan is kept; one that reads what is not applied yet gets a preview.

        Raises:
            BasculeError: a state cannot be read, the engine fails, or the plan cannot be kept.
        """
        states = StackStates(file=self.file)
        found = classify(stack, states.read_by(stack), self.change.stacks)
        if found.kind is PlanKind.PREVIEW:
            return self._preview(stack, found.reason)
        return self._planned(stack, found, states)

    def _preview(self, stack: StackAssembly, reason: str) -> MadePlan:
        engine = self.file.engine
        return preview_plan(
            stack,
            self.change.source,
            reason=reason,
            root=self.file.root,
            engine=engine.name,
            version=_version(engine.version),
        )

    def _planned(self, stack: StackAssembly, found: Classification, states: StackStates) -> MadePlan:
        # Before the engine reads them: a value that moves meanwhile then makes the plan stale, and is not undone.
        owned, state = self._owned(stack), states.of(stack)
        lock = lock_digest(stack.folder)
        with TemporaryDirectory(prefix="bascule-plan-") as folder:
            saved = Path(folder) / "stack.tfplan"
            plan = self._engine_plan(stack, saved)
            record = PlanRecord(
                environment=stack.manifest.environment,
                stack=stack.name,
                kind=found.kind,
                source=self.change.source,
                engine=self.file.engine.name,
                engine_version=_version(self.file.engine.version),
                document_sha256=document_digest(stack.document, self.file.root),
                lock_sha256=lock,
                plan_sha256=hashlib.sha256(saved.read_bytes()).hexdigest(),
                stored=self._keep(stack, saved),
                state=mark_of(state),
                states={name: mark_of(state) for name, state in states.read_by(stack).items()},
                owned={name: owned[name] for name in frozen_in(plan, stack) if name in owned},
                counts=plan.counts,
                outputs=plan.outputs,
                needs_allow_destroy=needs_allow_destroy(plan, stack.manifest.destroy_guard),
                made=datetime.now(UTC),
            )
        return MadePlan(record=record, reason=found.reason, plan=plan)

    def _engine_plan(self, stack: StackAssembly, saved: Path) -> Plan:
        """Without the state's lock, which this role can't take: a state that moves meanwhile makes the plan stale."""
        directory = WorkingDirectory(folder=stack.folder, engine=self.file.engine, environ=self.file.environ)
        directory.init()
        directory.plan(out=saved, lock=False, refresh=stack.manifest.stack not in UNREFRESHED)
        return directory.show(saved)

    def _keep(self, stack: StackAssembly, saved: Path) -> str:
        name = plan_name(self.change.source, environment=stack.manifest.environment, stack=stack.name)
        return self.store.put(saved, name)

    def _owned(self, stack: StackAssembly) -> Mapping[str, str]:
        names = owned_parameters(stack).values()
        return read_owned(names, Clients.of(self.settings)) if names else {}


def _version(version: tuple[int, int, int]) -> str:
    return ".".join(map(str, version))
