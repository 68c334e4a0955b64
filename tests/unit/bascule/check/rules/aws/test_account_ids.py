from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bascule.check.judgement import Outcome
from bascule.check.rules.aws.account_ids import RULE
from tests.unit.bascule.check.rules.aws.backends import outcomes, stack
from tests.unit.bascule.check.rules.aws.judged import Judged, judged, manifest


def test_of_a_lone_file_nobody_knows_the_environment() -> None:
    assert judged(RULE, "account_ids.tf.json") == Judged(unknown=frozenset({"provider.aws"}))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"allowed_account_ids": ["111122223333"]}, Outcome.PASSED),
        ({"assume_role": [{"role_arn": "arn:aws:iam::111122223333:role/apply"}]}, Outcome.PASSED),
        ({"allowed_account_ids": []}, Outcome.FAILED),
        ({"forbidden_account_ids": ["111122223333"]}, Outcome.FAILED),
        ({}, Outcome.FAILED),
        ({"allowed_account_ids": "${[var.later]}"}, Outcome.UNKNOWN),
    ],
)
def test_a_real_environments_provider_that_works_anywhere_fails(
    tmp_path: Path, arguments: dict[str, Any], expected: Outcome
) -> None:
    document = {"variable": {"later": {}}, "provider": {"aws": [{"region": "eu-west-1", **arguments}]}}
    configuration = replace(stack(tmp_path, document), manifest=manifest())
    assert outcomes(RULE, configuration) == {"provider.aws": expected}


def test_a_simulated_environment_may_work_anywhere(tmp_path: Path) -> None:
    simulated = manifest().model_copy(update={"simulated": True})
    configuration = replace(stack(tmp_path, {"provider": {"aws": {"region": "eu-west-1"}}}), manifest=simulated)
    assert outcomes(RULE, configuration) == {"provider.aws": Outcome.PASSED}
