"""BSC_CI_021: no caller hits an environment that it did not name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bascule.check.severity import Severity
from bascule.ci.lint.condition import path_of
from bascule.ci.lint.rule import Flaw, WorkflowRule, flaw_at
from bascule.workflows.expression_tree import Literal, Operation, Tree, parts
from bascule.workflows.node import Node
from bascule.workflows.workflow import Workflow

_ENVIRONMENT: Final = re.compile(
    r"(?:^|[_.-])(?:env|environment|stage|target_env|deploy_env)(?:$|[_-]?name$)", re.IGNORECASE
)


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    defaults = [each for workflow in workflows for each in _defaults(workflow)]
    named = {workflow.file for workflow in workflows if _is_always_named(workflow)}
    values = sorted({value for _, _, value in defaults})
    for node, name, value in defaults:
        others = [each for each in values if each != value]
        if others:
            yield flaw_at(node, name, f"`{name}` falls back to {value!r}, elsewhere to {', '.join(map(repr, others))}")
        elif "workflow_dispatch" not in node.path and node.file in named:
            yield flaw_at(node, name, f"`{name}` falls back to {value!r} without a word when a caller gives none")


def _is_always_named(workflow: Workflow) -> bool:
    """Whether somebody gives inputs to each run: other files call it, or people and programs start it alone."""
    return workflow.is_reusable or set(workflow.triggers) <= {"workflow_dispatch", "repository_dispatch"}


def _defaults(workflow: Workflow) -> Iterator[tuple[Node, str, str]]:
    """Where an environment is chosen that nobody named: by an input's default, or behind `||`."""
    for inputs in (workflow.inputs, workflow.dispatch_inputs):
        for name, node in inputs.items():
            if _ENVIRONMENT.search(name) and (default := node.child("default")).text:
                yield default, name, default.text
    for leaf in workflow.node.leaves:
        for expression in leaf.expressions:
            for name, value in _alternatives(expression.tree):
                yield leaf, name, value


def _alternatives(tree: Tree) -> Iterator[tuple[str, str]]:
    """`inputs.environment || 'dev'`: the name, and the value that it falls back to."""
    match tree:
        case Operation("||", (left, Literal(str(value)))) if value and _ENVIRONMENT.search(path_of(left)):
            yield path_of(left), value
    for each in parts(tree):
        yield from _alternatives(each)


RULE = WorkflowRule(
    id="BSC_CI_021",
    title="No caller hits an environment that it did not name",
    severity=Severity.HIGH,
    reason="One file falls back to `dev`, another to `poc`: who forgets the input changes the wrong one.",
    fix="make the input required, without a default; read it by `inputs.`, never by `github.event.inputs.`",
    judge=_judge,
)
