"""BSC_CI_031: a run with secrets does not check out the code of a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bascule.check.severity import Severity
from bascule.ci.lint.place import Place, places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.workflows.workflow import Workflow

_PRIVILEGED: Final = frozenset({"pull_request_target", "workflow_run", "issue_comment"})
_HEAD: Final = re.compile(
    r"github\.event\.(?:pull_request\.head\.|pull_request\.merge_commit_sha|workflow_run\.head_)|github\.head_ref|refs/pull/|pull_request\.number|issue\.number"
)


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for place in places(each for each in workflows if _PRIVILEGED & set(each.triggers)):
        event = sorted(_PRIVILEGED & set(place.workflow.triggers))[0]
        if place.uses.is_named("actions/checkout") and _head(place):
            yield place.flaw(f"{event} checks out the pull request's code")
        for command in place.commands:
            words = " ".join(command.arguments)
            checked_out = command.program == "gh" and command.arguments[:2] == ("pr", "checkout")
            fetched = command.program == "git" and command.arguments[:1] in (("fetch",), ("checkout",), ("pull",))
            if checked_out or (fetched and (_HEAD.search(words) or "pull/" in words)):
                yield place.flaw(f"{event} checks out the pull request's code", command=command)


def _head(place: Place) -> bool:
    texts = [place.input("ref"), place.input("repository"), *(node.text for node in place.job.env.values())]
    return any(_HEAD.search(text) for text in texts)


RULE = WorkflowRule(
    id="BSC_CI_031",
    title="A run with secrets does not check out the code of a pull request",
    severity=Severity.CRITICAL,
    reason="`pull_request_target` and `workflow_run` have a token that writes, and the secrets; the code is anybody's.",
    fix="use `pull_request`, which has neither; let a second workflow handle the results as data",
    judge=_judge,
)
