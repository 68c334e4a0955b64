from dataclasses import replace
from pathlib import Path

import pytest

from bascule.check.judgement import Outcome
from bascule.check.rules.aws.teardown import RULE
from tests.unit.bascule.check.rules.aws.backends import outcomes, stack
from tests.unit.bascule.check.rules.aws.judged import Judged, judged, manifest


def test_nothing_is_said_of_a_lone_file() -> None:
    assert judged(RULE, "account_ids.tf.json") == Judged()


@pytest.mark.parametrize(
    ("declared", "expected"), [(None, Outcome.FAILED), ("never", Outcome.PASSED), ("allowed", Outcome.PASSED)]
)
def test_an_environment_that_declares_no_teardown_fails(
    tmp_path: Path, declared: str | None, expected: Outcome
) -> None:
    own = manifest().model_copy(update={"teardown": declared})
    assert outcomes(RULE, replace(stack(tmp_path, {}), manifest=own)) == {"environment.prod": expected}


def test_an_account_declares_none(tmp_path: Path) -> None:
    account = manifest().model_copy(update={"layer": "account", "teardown": None})
    assert not outcomes(RULE, replace(stack(tmp_path, {}), manifest=account))
