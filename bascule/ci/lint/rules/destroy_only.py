"""BSC_CI_008: what destroys does not apply first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.condition import holds
from bascule.ci.lint.engine_run import EngineRun, engine_runs
from bascule.ci.lint.reach import condition_of, facts_of
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for workflow in workflows:
        runs = list(engine_runs([workflow]))
        for destroy in (run for run in runs if run.operation == "destroy"):
            applies = [run for run in runs if run.operation == "apply" and _runs_too(run, destroy)]
            if applies:
                facts = ", ".join(f"{name} is {value}" for name, value in facts_of(destroy.place).items()) or "always"
                yield applies[0].flaw(f"it runs when {destroy.place.address} destroys, too ({facts})")


def _runs_too(apply: EngineRun, destroy: EngineRun) -> bool:
    """Whether nothing keeps the apply from running where the destroy runs.

    Plans that were shown are applied one after the other by a teardown, too, in jobs that are approved one by one.
    """
    facts = facts_of(destroy.place)
    if not facts or (apply.saved_plan and destroy.saved_plan and apply.place.job.id != destroy.place.job.id):
        return False
    return holds(condition_of(apply.place), facts) is True


RULE = WorkflowRule(
    id="BSC_CI_008",
    title="What destroys does not apply first",
    severity=Severity.HIGH,
    reason="Teardown then creates what it is about to destroy, and a failure in between leaves half of it.",
    fix="give the teardown a workflow of its own, or leave its ref or input out in the apply's condition",
    judge=_judge,
)
