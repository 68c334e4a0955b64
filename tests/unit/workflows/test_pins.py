"""Actions are those of the list, each at its release's commit, with the release as a comment."""

from __future__ import annotations

from bascule.facts.github_actions import github_actions
from tests.unit.workflows.ours import all_steps, ours

_WITHOUT_NODE_20 = {"node24", "composite"}


def test_every_action_is_of_the_list_at_its_commit() -> None:
    used = {(each.uses.name, each.uses.ref, each.uses.comment) for each in all_steps() if each.step.uses}
    known = {(each.name, each.sha, each.version) for each in github_actions().values()}
    assert used
    assert used <= known


def test_no_action_is_a_container_or_of_a_runtime_that_runners_lost() -> None:
    runtimes = {each.uses.name: github_actions()[each.uses.name].runtime for each in all_steps() if each.step.uses}
    assert {name: runtime for name, runtime in runtimes.items() if runtime not in _WITHOUT_NODE_20} == {}


def test_called_workflows_are_of_this_repository_and_there() -> None:
    called = {each.uses for workflow in ours() for each in workflow.jobs.values() if each.uses}
    files = {f"./.github/workflows/{workflow.file.rpartition('/')[2]}" for workflow in ours()}
    assert called
    assert called <= files
