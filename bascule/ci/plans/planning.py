"""One stack of a change planned in a job: for good with an identity, as a preview without one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bascule.ci.changes.matrix import why_preview
from bascule.ci.changes.synthesized import engine_of, synthesized
from bascule.ci.job import Job
from bascule.ci.plans.made_plan import RECORD, MadePlan
from bascule.ci.plans.planned_change import PlannedChange
from bascule.ci.plans.preview_plan import preview_plan
from bascule.ci.plans.stack_planner import StackPlanner
from bascule.ci.plans.store_of import store_of
from bascule.cloud.state.access import check_access
from bascule.config import load
from bascule.errors import PipelineError, Problem
from bascule.synth.files import kept_file
from bascule.tools.project import KEPT, project_root

ROLE: Final = "AWS_PLAN_ROLE_ARN"
"""The variable of the GitHub environment that says by which role plans are made."""

OUTCOME: Final = "ROLE_OUTCOME"
"""How the step ended that takes the role."""


@dataclass(frozen=True, kw_only=True)
class Planning:
    """The job, the change that it is about, and the folder that becomes the plan's artifact."""

    job: Job
    change: PlannedChange
    folder: Path

    def plan(self, environment: str, stack: str) -> MadePlan:
        """The record of the stack's plan lies in the folder, and the plan's file in its store.

        Raises:
            BasculeError: there is no such environment or stack, it is wrong, or it cannot be planned.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        if self._environ.get(OUTCOME) == "failure":
            raise PipelineError(_refused(environment))
        made = self._planned(environment, stack) if self._environ.get(ROLE) else self._preview(environment, stack)
        (self.folder / RECORD).write_text(made.record.model_dump_json(indent=2) + "\n", encoding="utf-8")
        return made

    def _planned(self, environment: str, stack: str) -> MadePlan:
        file, settings = kept_file(environment), load(environment)
        found = file.assembly.stack(stack)
        if reason := why_preview(found.manifest, is_fork=self._is_fork, has_identity=lambda: True):
            return preview_plan(found, self.change.source, reason=reason, root=file.root, engine=file.engine.name)
        check_access([found], settings)
        store = store_of(self._environ, self.folder)
        return StackPlanner(file=file, settings=settings, change=self.change, store=store).plan(found)

    def _preview(self, environment: str, stack: str) -> MadePlan:
        root = project_root()
        settings = load(environment, root=root)
        (app,) = synthesized([environment], root, root / KEPT, root=root)
        found = app.stack(stack)
        reason = why_preview(found.manifest, is_fork=self._is_fork, has_identity=lambda: False)
        return preview_plan(found, self.change.source, reason=reason, root=root, engine=engine_of(settings))

    @property
    def _is_fork(self) -> bool:
        pull_request = self.job.event.pull_request
        return pull_request is not None and pull_request.is_fork

    @property
    def _environ(self) -> Mapping[str, str]:
        return self.job.environ


def _refused(environment: str) -> Problem:
    return Problem(
        message="the plan role was not given to this job, or is another account's than AWS_ACCOUNT_ID says",
        where=f"GitHub environment {environment}-plan",
        accepted=f"the role of the stack aws-access, trusted for the environment {environment}-plan of this repository",
        fix=f"compare the environment's variables with the account's file; `bascule bootstrap {environment}` sets them",
    )
