"""BSC_CI_011: a plan or apply that fails fails its job."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.condition import asks_status, condition_tree, reads
from bascule.ci.lint.engine_run import EngineRun, engine_runs
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.softness import shrug_of, tolerated_by
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for run in engine_runs(workflows):
        shrug = shrug_of(run.place, run.command) if run.command else ""
        if reason := shrug or tolerated_by(run.place):
            yield run.flaw(f"a failed {run.operation} is a success here: {reason}")
        elif run.operation != "plan" and _runs_after_failure(run):
            yield run.flaw(
                f"the {run.operation} runs although a step before it failed: its condition asks for no success"
            )


def _runs_after_failure(run: EngineRun) -> bool:
    """Whether the step's condition lets it run after a failure, and asks no outcome either."""
    tree = condition_tree(run.place.step.condition)
    return asks_status(tree) and not any(path.endswith((".outcome", ".conclusion", ".result")) for path in reads(tree))


RULE = WorkflowRule(
    id="BSC_CI_011",
    title="A plan or apply that fails fails its job",
    severity=Severity.CRITICAL,
    reason="Success is reported, and later steps go on with what is not there.",
    fix="drop `continue-on-error`; with `-detailed-exitcode` let 2 pass and nothing else",
    judge=_judge,
)
