"""BSC_CI_005: an input that a workflow declares is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.rule import Flaw, WorkflowRule, flaw_at
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for workflow in workflows:
        read = _read(workflow)
        # A called workflow sees the event, and in it what a person gave to its caller.
        handed_on = any(not job.uses.startswith("./") for job in workflow.jobs.values() if job.uses)
        for name, node in {**({} if handed_on else workflow.dispatch_inputs), **workflow.inputs}.items():
            if "*" not in read and name.lower() not in read:
                yield flaw_at(node, f"inputs.{name}", f"nothing reads the input `{name}`")


def _read(workflow: Workflow) -> frozenset[str]:
    """Names of inputs that are read, "*" where all of them are."""
    found = set[str]()
    for expression in workflow.expressions:
        for each in expression.references:
            if each.context == "inputs":
                found.add(each.path[0].lower() if each.path else "*")
            elif each.context == "github" and tuple(key.lower() for key in each.path[:2]) == ("event", "inputs"):
                found.add(each.path[2].lower() if len(each.path) > 2 else "*")  # noqa: PLR2004 -- event, inputs, its name
            elif each.context == "github" and each.path[:2] in ((), ("event",)) and len(each.path) < 2:  # noqa: PLR2004
                found.add("*")
    return frozenset(found)


RULE = WorkflowRule(
    id="BSC_CI_005",
    title="An input that a workflow declares is read",
    severity=Severity.MEDIUM,
    reason="A caller sets it and believes in it: an `apply-branch` that nothing reads protects no branch.",
    fix="read it where its name says, or remove it",
    judge=_judge,
)
