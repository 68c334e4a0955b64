"""BSC_CI_024: what is deployed is named by digest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bascule.check.severity import Severity
from bascule.ci.lint.place import places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.expressions import EXPRESSION
from bascule.workflows.workflow import Workflow

_TAGGED: Final = re.compile(r"^[^\s@]+:(?P<tag>[^/\s@]+)$")
_DEPLOYERS: Final = frozenset({"kubectl", "helm", "gcloud", "az", "aws", "flyctl", "nomad", "copilot", "ecs-cli"})
_RENDER: Final = "aws-actions/amazon-ecs-render-task-definition"


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for place in places(workflows):
        if place.uses.is_named(_RENDER, "google-github-actions/deploy-cloudrun"):
            text = EXPRESSION.sub("x", place.input("image"))
            if match := _TAGGED.match(text):
                yield place.flaw(
                    f"the image is named by a tag ({match['tag'] if match['tag'] != 'x' else 'made here'})"
                )
        for command in place.commands:
            words = " ".join(command.arguments)
            if command.program in _DEPLOYERS and re.search(r"\S+:latest\b|\btag=latest\b", words):
                yield place.flaw("the image is named by the tag latest", command=command)


RULE = WorkflowRule(
    id="BSC_CI_024",
    title="What is deployed is named by digest",
    severity=Severity.MEDIUM,
    reason="A tag says what somebody meant when it was pushed; tasks that start later may run something else.",
    fix="hand on the build's digest, and deploy REPOSITORY@sha256:…",
    judge=_judge,
)
