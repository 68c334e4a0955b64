"""One stack: what is now beside its record, its reviewed plan, and a fresh one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bascule.assembly import StackAssembly
from bascule.assembly.plan import Plan
from bascule.assembly.provider_lock import has_provider
from bascule.ci.apply.agreement import disagreements
from bascule.ci.apply.review import ReviewedPlan
from bascule.ci.plans.encrypted_plan_store import KEY
from bascule.ci.plans.plan_record import PlanRecord
from bascule.ci.plans.plan_store import PlanStore
from bascule.synth.files import SynthesizedFile
from bascule.terraform.saved_apply import Keep, apply_saved
from bascule.terraform.working_directory import PlanOutcome, WorkingDirectory

_TOKEN = "GITHUB_TOKEN"  # noqa: S105 -- the name of a variable


@dataclass(frozen=True, kw_only=True)
class FreshPlan:
    """A plan made in this run: its file, and what it would do."""

    file: Path
    plan: Plan


@dataclass(frozen=True, kw_only=True)
class StackApply:
    """A stack of the merge, with the plan that was reviewed, and where that is kept.

    `keep` takes a state that its backend did not take: this machine is gone in a minute. `lock_seconds` is how long
    others may hold the state's lock.
    """

    stack: StackAssembly
    reviewed: ReviewedPlan
    file: SynthesizedFile
    store: PlanStore
    keep: Keep
    lock_seconds: int

    @property
    def record(self) -> PlanRecord:
        """The plan's metadata."""
        return self.reviewed.record

    @property
    def saved(self) -> Path:
        """Where the reviewed plan is put; plans hold values in clear, so `forget` removes it."""
        return self.stack.folder / "reviewed.tfplan"

    def fetch(self) -> None:
        """The reviewed plan lies at `saved`.

        Raises:
            BasculeError: its store has it no more, or gives none out.
        """
        self.store.get(self.record.stored, self.saved)

    def apply(self, plan: Path | None = None) -> None:
        """The reviewed plan is applied, or the one that is given."""
        apply_saved(
            self.directory, plan or self.saved, root=self.file.root, keep=self.keep, lock_seconds=self.lock_seconds
        )

    def plan(self) -> FreshPlan | None:
        """What is left to do now; None where that is nothing."""
        file = self.stack.folder / "fresh.tfplan"
        outcome = self.directory.plan(out=file, lock_seconds=self.lock_seconds)
        plan = self.directory.show(file)
        return None if outcome is PlanOutcome.EMPTY and plan.is_empty else FreshPlan(file=file, plan=plan)

    def disagreements(self, fresh: FreshPlan) -> tuple[str, ...]:
        """Why the fresh plan is not what was reviewed."""
        return disagreements(self.directory.show(self.saved), fresh.plan)

    def forget(self) -> None:
        """No plan file is left in the folder."""
        for name in (self.saved.name, "fresh.tfplan"):
            (self.stack.folder / name).unlink(missing_ok=True)

    @cached_property
    def directory(self) -> WorkingDirectory:
        """The stack's folder, ready to plan and apply."""
        directory = WorkingDirectory(folder=self.stack.folder, engine=self.file.engine, environ=self._environ)
        directory.init()
        return directory

    @property
    def _environ(self) -> Mapping[str, str]:
        """Without the plans' key; the token that writes variables is given to the one stack whose provider needs it."""
        withheld = {KEY} if has_provider(self.stack.document, "github") else {KEY, _TOKEN}
        return {name: value for name, value in self.file.environ.items() if name not in withheld}
