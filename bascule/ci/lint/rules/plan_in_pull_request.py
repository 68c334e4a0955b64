"""BSC_CI_010: a pull request shows its plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bascule.check.severity import Severity
from bascule.ci.lint.engine_run import EngineRun, engine_runs
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow

_ASKS: Final = frozenset({"pull_request", "pull_request_target", "issue_comment"})
_SHOWS: Final = re.compile(r"comment|summary|artifact|tfcmt|tfnotify|digger|atlantis|dflook|\bbascule\b", re.IGNORECASE)
"""Words without which no plan gets from a job to those who review."""

_FETCHES: Final = re.compile(
    r"download-artifact|run download|\bs3 cp\b|\bget-object\b|\bstorage cp\b|\bblob download\b"
)


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for workflow in workflows:
        yield from _unseen(workflow)
    applies = [run for run in engine_runs(workflows) if run.operation == "apply" and not _made_elsewhere(run)]
    if not applies or any(_planned(workflow, workflows) for workflow in workflows):
        return
    first = applies[0]
    # Who calls a reusable workflow is not known from its file.
    if not all(set(run.place.workflow.triggers) <= {"workflow_call"} for run in applies):
        yield first.flaw("it applies, and no workflow here plans on pull_request")


def _unseen(workflow: Workflow) -> Iterator[Flaw]:
    """A plan of a pull request that stays in the log; of a called file, one that it also applies."""
    runs = list(engine_runs([workflow]))
    asked = set(workflow.triggers) & _ASKS or (
        workflow.is_reusable and any(run.operation == "apply" and not run.saved_plan for run in runs)
    )
    plans = [run for run in runs if run.operation == "plan"]
    if asked and plans and not any(_SHOWS.search(leaf.text) for leaf in workflow.node.leaves):
        yield plans[0].flaw("what it plans is in no comment, summary or artifact: nobody who reviews sees it")


def _made_elsewhere(run: EngineRun) -> bool:
    """Whether it applies a file that another run has planned."""
    workflow = run.place.workflow
    planned = any(each.operation == "plan" for each in engine_runs([workflow]))
    return run.saved_plan and not planned and any(_FETCHES.search(leaf.text) for leaf in workflow.node.leaves)


def _planned(workflow: Workflow, workflows: Sequence[Workflow]) -> bool:
    """Whether a pull request starts a plan: here, or in a file of these or of others that is called."""
    if not _ASKS & set(workflow.triggers):
        return False
    if any(run.operation == "plan" for run in engine_runs([workflow])):
        return True
    called = [job.uses for job in workflow.jobs.values() if job.uses]
    local = [each for each in workflows for uses in called if uses.startswith("./") and each.file.endswith(uses[2:])]
    remote = any(not uses.startswith("./") for uses in called)
    return remote or any(run.operation == "plan" for run in engine_runs(local))


RULE = WorkflowRule(
    id="BSC_CI_010",
    title="A pull request shows its plan",
    severity=Severity.MEDIUM,
    reason="What is reviewed is code; what it does to what runs is seen first when it is done.",
    fix="plan on `pull_request` with a role that can only read, and show it in one comment",
    judge=_judge,
)
