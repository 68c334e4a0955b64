"""On which refs and events a step runs, as far as its file decides it."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Final

from bascule.ci.lint.condition import Facts, condition_tree, equalities, holds, reads
from bascule.ci.lint.place import Place
from bascule.workflows.expression_tree import Operation, Tree
from bascule.workflows.node import Node
from bascule.workflows.workflow import Workflow

NOBODYS_BRANCH: Final = "a-branch-that-nobody-named"
"""What runs on it runs on any."""

_REFS: Final = ("github.ref", "github.ref_name", "github.base_ref", "github.head_ref")
_DEFAULT_BRANCH_ONLY: Final = frozenset(
    {"schedule", "repository_dispatch", "workflow_run", "delete", "issues", "issue_comment"}
)


def condition_of(place: Place) -> Tree:
    """What has to hold for the step to run, of its job and its own."""
    return Operation("&&", (condition_tree(place.job.condition), condition_tree(place.step.condition)))


def never_runs(place: Place) -> bool:
    """Whether its job's or its own condition cannot hold."""
    return any(holds(condition_tree(each), {}) is False for each in (place.job.condition, place.step.condition) if each)


def names_a_ref(place: Place) -> bool:
    """Whether the step's conditions ask which ref this is."""
    return any(each in _REFS for each in reads(condition_of(place)))


def events_on_any_branch(workflow: Workflow) -> Iterator[tuple[str, Facts]]:
    """Each event that starts the file on a branch that nobody named, with what is known of the run then.

    A called file knows nothing of its caller's event. Inputs are their defaults, and null where the event has none.
    """
    for event, facts in _events(workflow):
        yield event, {**_inputs(workflow, event), **facts}


def _events(workflow: Workflow) -> Iterator[tuple[str, Facts]]:
    for event, filters in workflow.triggers.items():
        if event == "push" and _takes_any_branch(filters):
            yield event, _facts(event, f"refs/heads/{NOBODYS_BRANCH}", NOBODYS_BRANCH)
        elif event in ("pull_request", "pull_request_target") and filters.child("types").texts != ("closed",):
            facts = _facts(event, "refs/pull/1/merge", "1/merge")
            yield event, {**facts, "github.head_ref": NOBODYS_BRANCH, "github.event.pull_request.merged": False}
        elif event in ("workflow_dispatch", "create"):
            yield event, _facts(event, f"refs/heads/{NOBODYS_BRANCH}", NOBODYS_BRANCH)
        elif event == "workflow_call":
            yield event, {"github.ref": f"refs/heads/{NOBODYS_BRANCH}", "github.ref_name": NOBODYS_BRANCH}


def runs_on_any_branch(place: Place) -> str:
    """The event by which the step runs on a branch that nobody named; "" if its file keeps it from that."""
    tree = condition_of(place)
    return next((event for event, facts in events_on_any_branch(place.workflow) if holds(tree, facts) is True), "")


def facts_of(place: Place) -> dict[str, str]:
    """What must be so for the step to run: the equalities of its conditions, and a push's only branches."""
    found = dict(equalities(condition_of(place)))
    ref = found.get("github.ref", "")
    if ref.startswith("refs/heads/"):
        found.setdefault("github.ref_name", ref.removeprefix("refs/heads/"))
    elif name := found.get("github.ref_name"):
        found["github.ref"] = f"refs/heads/{name}"
    return found


def _inputs(workflow: Workflow, event: str) -> Facts:
    declared = {"workflow_dispatch": workflow.dispatch_inputs, "workflow_call": workflow.inputs}
    found: dict[str, object] = {}
    for name in (*workflow.dispatch_inputs, *workflow.inputs):
        node = declared[event].get(name) if event in declared else None
        if event in declared and (node is None or not node.child("default")):
            continue
        value = node.child("default").value if node else None
        found |= {f"inputs.{name}": value, f"github.event.inputs.{name}": value}
    return found


def _takes_any_branch(filters: Node) -> bool:
    branches = [*filters.child("branches").texts]
    if not branches:
        return not filters.child("tags")
    taken = False
    for pattern in branches:
        if fnmatchcase(NOBODYS_BRANCH, pattern.removeprefix("!")):
            taken = not pattern.startswith("!")
    return taken


def _facts(event: str, ref: str, name: str) -> dict[str, object]:
    return {"github.event_name": event, "github.ref": ref, "github.ref_name": name}
