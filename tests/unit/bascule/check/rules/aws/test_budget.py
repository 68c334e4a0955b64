from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bascule.check.judgement import Outcome
from bascule.check.rules.aws.budget import RULE
from tests.unit.bascule.check.rules.aws.backends import outcomes, stack
from tests.unit.bascule.check.rules.aws.judged import Judged, judged, manifest

BUDGET = {"resource": {"aws_budgets_budget": {"monthly": {"budget_type": "COST", "time_unit": "MONTHLY"}}}}


def test_nothing_is_said_of_a_lone_file() -> None:
    assert judged(RULE, "account_ids.tf.json") == Judged()


@pytest.mark.parametrize(
    ("document", "monthly", "expected"),
    [({}, None, Outcome.FAILED), (BUDGET, None, Outcome.PASSED), ({}, 400.0, Outcome.PASSED)],
)
def test_an_environment_without_a_budget_fails(
    tmp_path: Path, document: dict[str, Any], monthly: float | None, expected: Outcome
) -> None:
    own = manifest().model_copy(update={"monthly_budget_usd": monthly})
    assert outcomes(RULE, replace(stack(tmp_path, document), manifest=own)) == {"environment.prod": expected}


def test_a_budget_in_any_stack_of_the_environment_counts(tmp_path: Path) -> None:
    stacks = [replace(stack(tmp_path, document), manifest=manifest()) for document in ({}, BUDGET)]
    assert [each.outcome for each in RULE.judge(stacks)] == [Outcome.PASSED]
