"""BSC_CI_007: changes are applied from named branches alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.engine_run import EngineRun, engine_runs
from bascule.ci.lint.reach import names_a_ref, runs_on_any_branch
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for run in engine_runs(workflows):
        if run.operation == "plan":
            continue
        event = runs_on_any_branch(run.place)
        if event and names_a_ref(run.place):
            yield run.flaw(f"it runs on every ref but those that its condition leaves out (event {event})")
        elif event and not _guarded(run, event):
            yield run.flaw(f"it runs on any branch (event {event}), and its job names no GitHub environment")


def _guarded(run: EngineRun, event: str) -> bool:
    """Whether a GitHub environment can keep other branches out; a pull request's own code must not get that far."""
    return bool(run.place.job.environment) and not event.startswith("pull_request")


RULE = WorkflowRule(
    id="BSC_CI_007",
    title="Changes are applied from named branches alone",
    severity=Severity.CRITICAL,
    reason="Whoever can push a branch, or open a pull request, changes what runs.",
    fix="ask for the branch by `github.ref == 'refs/heads/main'` in the job's condition, and name its environment",
    judge=_judge,
)
