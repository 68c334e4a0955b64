"""The job that applies an environment's reviewed plans: all that it needs, and what it leaves behind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from bascule.ci.apply.again import PURPOSE, Again
from bascule.ci.apply.checks import Checks
from bascule.ci.apply.environment_apply import EnvironmentApply
from bascule.ci.apply.followers import followers
from bascule.ci.apply.outcome import Ending, Outcome, StackOutcome
from bascule.ci.apply.plan_again import plan_again
from bascule.ci.apply.present import Presence
from bascule.ci.apply.review import Review, ReviewedPlan, read_records
from bascule.ci.apply.stack_apply import StackApply
from bascule.ci.job import Job
from bascule.ci.plans.made_plan import MadePlan
from bascule.ci.plans.owned_values import read_owned
from bascule.ci.plans.planned_change import PlannedChange
from bascule.ci.plans.store_of import store_of
from bascule.cloud.clients import Clients
from bascule.config import load
from bascule.errors import BasculeError, PipelineError, Problem
from bascule.synth.files import SynthesizedFile, kept_file

LOCK_SECONDS: Final = 600
"""How long an apply waits for another run's lock before it says who holds it."""


@dataclass(frozen=True, kw_only=True)
class Applied:
    """What became of the plans, and the fresh ones that wait for a review."""

    outcome: Outcome
    shown: tuple[MadePlan, ...]


@dataclass(frozen=True, kw_only=True)
class Application:
    """An environment's reviewed plans in `records`; `out/applied` gets the outcome, `out/again` what comes next."""

    job: Job
    environment: str
    records: Path
    out: Path
    allow_destroy: bool
    lock_seconds: int = LOCK_SECONDS

    def run(self) -> Applied:
        """The plans are applied, wave after wave, or every reason is said why not; `out/applied` says which.

        Raises:
            BasculeError: the records cannot be read, or the environment cannot be synthesized.
        """
        review, plans = Review.read(self.records), read_records(self.records, self.environment)
        try:
            return self._run(review, plans)
        except BasculeError as error:
            self._stopped(review, plans, error).write(self.out / "applied")
            raise

    def _run(self, review: Review, plans: tuple[ReviewedPlan, ...]) -> Applied:
        file = kept_file(self.environment)
        plans += tuple(followers(plans, file, self.records))
        settings = load(self.environment, root=file.root)
        presence = Presence(file=file, review=review, read_owned=lambda names: read_owned(names, Clients.of(settings)))
        run = EnvironmentApply(
            environment=self.environment,
            workflow=self.job.workflow,
            pull_request=review.pull_request,
            steps={step.stack.name: step for step in self._steps(file, plans)},
            checks=Checks(
                review=review, presence=presence, allow_destroy=self.allow_destroy, workflow=self.job.workflow
            ),
            again=self._again(presence),
        )
        outcome = run.run()
        outcome.write(self.out / "applied")
        return Applied(outcome=outcome, shown=tuple(run.shown))

    def _stopped(self, review: Review, plans: tuple[ReviewedPlan, ...], error: BasculeError) -> Outcome:
        """What is told of an apply that could not even be prepared."""
        return Outcome(
            environment=self.environment,
            pull_request=review.pull_request,
            stacks=tuple(StackOutcome(stack=each.record.stack, ending=Ending.NOT_REACHED) for each in plans),
            problems=tuple(map(str, error.problems)),
        )

    def _steps(self, file: SynthesizedFile, plans: tuple[ReviewedPlan, ...]) -> list[StackApply]:
        """The plans' stacks, without those that a person applies: their previews were for reading."""
        stacks = {stack.name: stack for stack in file.assembly.stacks}
        problems = [
            Problem(
                message="stale: the stack is in the code no more",
                where=each.record.where,
                fix=plan_again(self.job.workflow, self.environment),
            )
            for each in plans
            if each.record.stack not in stacks
        ]
        if problems:
            raise PipelineError(problems)
        return [
            StackApply(
                stack=stacks[each.record.stack],
                reviewed=each,
                file=file,
                store=store_of(self.job.environ, each.folder, stored=each.record.stored),
                keep=partial(self._keep, each.record.stack),
                lock_seconds=self.lock_seconds,
            )
            for each in plans
            if stacks[each.record.stack].manifest.layer == "environment"
        ]

    def _again(self, presence: Presence) -> Again:
        return Again(
            folder=self.out / "again",
            source=PlannedChange.of(self.job, base="", legs="").source,
            presence=presence,
            store_in=lambda folder: store_of(self.job.environ, folder),
        )

    def _keep(self, stack: str, state: Path) -> str:
        """Where the state is stored that its backend did not take: this machine is gone in a minute.

        A store that fails, too, must not hide where it is: then it is in the project's copies.
        """
        folder = self.out / "applied" / stack
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{self.environment}/{PURPOSE}/unwritten/{self.job.run_id}/{stack}/{state.name}"
        try:
            stored = store_of(self.job.environ, folder).put(state, name)
        except BasculeError:
            return str(state)
        return stored if "://" in stored else f"{stack}/{stored} of the artifact applied-{self.environment}"
