"""BSC_CI_025: a comment is updated, not written anew by every run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import Place, places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.shell import Command
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for place in places(workflows):
        if _action_repeats(place) or _script_repeats(place.input("script")):
            yield place.flaw("it writes a new comment each time")
        for command in place.commands:
            if _command_repeats(command):
                yield place.flaw(f"`{command.program}` writes a new comment each time", command=command)


def _action_repeats(place: Place) -> bool:
    if place.uses.is_named("peter-evans/create-or-update-comment"):
        return not place.input("comment-id")
    if place.uses.is_named("thollander/actions-comment-pull-request"):
        return not any(place.input(name) for name in ("comment-tag", "comment_tag", "comment-id", "comment_id"))
    if place.uses.is_named("actions-ecosystem/action-create-comment", "unsplash/comment-on-pr", "jungwinter/comment"):
        return place.input("check_for_duplicate_msg") != "true" and not place.input("comment_id")
    return False


def _script_repeats(script: str) -> bool:
    creates = "createComment" in script or ("POST /repos" in script and "/comments" in script)
    return creates and "updateComment" not in script and "PATCH /repos" not in script and "deleteComment" not in script


def _command_repeats(command: Command) -> bool:
    words = command.arguments
    if command.program == "gh" and words[:2] in (("pr", "comment"), ("issue", "comment")):
        return not command.has("--edit-last", "--delete-last")
    if command.program == "infracost" and words[:1] == ("comment",):
        return command.value("--behavior") in ("new", "hide-and-new", "delete-and-new")
    posts = command.has("-f", "-F", "--field", "--raw-field", "--input", "-d", "--data", "--json", "--data-binary")
    method = command.value("-X", "--method", "--request")
    target = any("/comments" in word and "/issues/" in word for word in words)
    return command.program in ("gh", "curl") and target and (method == "POST" or (posts and not method))


RULE = WorkflowRule(
    id="BSC_CI_025",
    title="A comment is updated, not written anew by every run",
    severity=Severity.LOW,
    reason="After ten pushes nobody finds the plan that counts.",
    fix="find the bot's own comment by a hidden marker, and update it",
    judge=_judge,
)
