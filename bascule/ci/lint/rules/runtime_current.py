"""BSC_CI_038: an action runs on a runtime that runners have, and is no container."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bascule.check.severity import Severity
from bascule.ci.lint.place import Place, places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.facts.github_actions import github_actions
from bascule.workflows.workflow import Workflow

_NODE24: Final = {
    "actions/checkout": 5,
    "actions/setup-python": 6,
    "actions/setup-node": 5,
    "actions/cache": 5,
    "actions/upload-artifact": 6,
    "actions/download-artifact": 7,
    "actions/github-script": 8,
    "hashicorp/setup-terraform": 4,
    "opentofu/setup-opentofu": 2,
    "aws-actions/configure-aws-credentials": 6,
    "google-github-actions/auth": 3,
    "docker/build-push-action": 7,
    "docker/login-action": 4,
    "docker/setup-buildx-action": 4,
}
"""The first major version on Node 24, from the actions' release notes."""


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    known = {action.name.lower(): action for action in github_actions().values()}
    for place in places(workflows):
        action, first = known.get(place.uses.name.lower()), _NODE24.get(place.uses.name.lower())
        if first and place.uses.version and place.uses.version[0] < first:
            yield place.flaw(f"{place.uses.name} runs on Node 24 from v{first} on", place.uses.node)
        elif action and action.runtime in ("node20", "docker") and not _newer(place, action.version):
            what = "runs on Node 20" if action.runtime == "node20" else "is a container, pulled by a tag"
            yield place.flaw(f"{action.name} {what}", place.uses.node)


def _newer(place: Place, version: str) -> bool:
    major = version.lstrip("v").partition(".")[0]
    return bool(place.uses.version) and place.uses.version[0] > int(major)


RULE = WorkflowRule(
    id="BSC_CI_038",
    title="An action runs on a runtime that runners have, and is no container",
    severity=Severity.MEDIUM,
    reason="Runners lost Node 20 in September 2026; a container action pulls an image by tag, whatever its pin says.",
    fix="take the action's newer release, or run the tool itself from a lock with hashes",
    judge=_judge,
)
