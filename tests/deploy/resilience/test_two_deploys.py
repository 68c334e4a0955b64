"""Deployments at the same time: of one stack only one goes on, of different stacks all."""

from __future__ import annotations

import pytest

from bascule.errors import ToolError
from tests.deploy.resilience.conftest import Small, managed

KIND = "aws-foundation"
STACK = f"small-{KIND}"


def test_the_second_of_two_deploys_of_a_stack_is_refused_and_the_first_one_finishes(small: Small) -> None:
    foundation = small.stack(KIND)
    first = small.start(KIND, "apply", "-auto-approve")
    first.until("Creation complete")
    with small.cloud.held():
        second = small.start(KIND, "apply", "-auto-approve")
        assert second.end() == 1
        with pytest.raises(ToolError, match=r"next: wait for the other run to end; if it was killed, .* force-unlock"):
            foundation.plan()
    assert "Error acquiring the state lock" in second.said
    assert first.end() == 0, first.said
    assert len(managed(foundation)) == len(small.cloud.objects(STACK))


def test_two_stacks_are_deployed_into_one_account_at_the_same_time(small: Small) -> None:
    kinds = (KIND, "aws-access")
    directories = [small.stack(kind) for kind in kinds]
    running = [small.start(kind, "apply", "-auto-approve") for kind in kinds]
    assert [each.end() for each in running] == [0, 0], "\n".join(each.said for each in running)
    made = [len(small.cloud.objects(f"small-{kind}")) for kind in kinds]
    assert made == [len(managed(directory)) for directory in directories]
