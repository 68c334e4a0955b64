"""BSC_CI_009: what is applied is the plan that was shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.engine_run import engine_runs
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for workflow in workflows:
        runs = list(engine_runs([workflow]))
        for run in runs:
            if run.operation != "apply" or run.saved_plan or not (run.unasked or run.command is not None):
                continue
            planned = next((each for each in runs if each.operation == "plan"), None)
            if planned is None:
                seen = "without a plan that anybody saw"
            elif planned.keeps_plan:
                seen = f"although {planned.place.address} saves one"
            else:
                seen = f"and what {planned.place.address} shows is not kept"
            yield run.flaw(f"it plans again and applies that, {seen}")


RULE = WorkflowRule(
    id="BSC_CI_009",
    title="What is applied is the plan that was shown",
    severity=Severity.HIGH,
    reason="An apply that plans again does what nobody has seen: the world moves between review and apply.",
    fix="`plan -out=FILE`, keep the file where only the apply can read it, and `apply FILE`",
    judge=_judge,
)
