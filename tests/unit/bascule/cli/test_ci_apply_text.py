"""What the summary of an apply says."""

from __future__ import annotations

import json

from bascule.assembly.plan import read_plan
from bascule.ci.apply.application import Applied
from bascule.ci.apply.outcome import Ending, Outcome, StackOutcome
from bascule.ci.plans.made_plan import MadePlan
from bascule.cli.ci_apply_text import applied_markdown
from tests.unit.bascule.ci.apply.world import record


def test_each_stack_has_a_row_and_a_fresh_plan_is_shown_without_its_secrets() -> None:
    change = {
        "actions": ["update"],
        "before": {"size": 1, "password": "canary-a"},
        "after": {"size": 2, "password": "canary-b"},
        "after_sensitive": {"password": True},
        "before_sensitive": {"password": True},
    }
    resource = {"address": "aws_x.y", "type": "aws_x", "name": "y", "change": change}
    plan = read_plan(json.dumps({"format_version": "1.2", "resource_changes": [resource]}), "a plan")
    outcome = Outcome(
        environment="dev",
        stacks=(
            StackOutcome(stack="dev-a", ending=Ending.APPLIED),
            StackOutcome(stack="dev-b", ending=Ending.REVIEW, details=("aws_x.y: another value of size",)),
        ),
    )
    made = MadePlan(record=record("dev-b", needs_allow_destroy=("aws_x.y would be replaced",)), plan=plan)
    text = applied_markdown(Applied(outcome=outcome, shown=(made,)), "https://github.example/run/9")
    assert "| `dev-a` | applied |" in text
    assert "waits for a review" in text
    assert "| update | `aws_x.y` | `password` | *sensitive* | *sensitive* |" in text
    assert "aws_x.y would be replaced" in text
    assert "canary" not in text


def test_a_stopped_apply_says_every_reason_in_a_block_that_nothing_ends() -> None:
    outcome = Outcome(
        environment="dev",
        stacks=(StackOutcome(stack="dev-a", ending=Ending.NOT_REACHED),),
        problems=("dev/dev-a: stale: the lock file\n```\n<script>",),
    )
    text = applied_markdown(Applied(outcome=outcome, shown=()), "https://github.example/run/9")
    assert "### `dev`: stopped, nothing was applied" in text
    assert "````text\ndev/dev-a: stale" in text
