"""BSC_CI_006: an input that a workflow reads is declared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for workflow in workflows:
        declared = {name.lower() for name in (*workflow.inputs, *workflow.dispatch_inputs)}
        for expression in workflow.expressions:
            for each in expression.references:
                name = each.path[0] if each.context == "inputs" and each.path else ""
                if name and name != "*" and name.lower() not in declared:
                    message = f"`inputs.{name}` is declared nowhere in this file"
                    yield Flaw(address=f"inputs.{name}", file=workflow.file, line=expression.line, message=message)


RULE = WorkflowRule(
    id="BSC_CI_006",
    title="An input that a workflow reads is declared",
    severity=Severity.HIGH,
    reason="GitHub takes what is not declared for empty, and nobody is told.",
    fix="declare it under `on.workflow_call.inputs`, or correct its name",
    judge=_judge,
)
