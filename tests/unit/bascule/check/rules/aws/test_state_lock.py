from pathlib import Path
from typing import Any

import pytest

from bascule.check.judgement import Outcome
from bascule.check.rules.aws.state_lock import RULE
from tests.unit.bascule.check.rules.aws.backends import S3, outcomes, with_backend
from tests.unit.bascule.check.rules.aws.judged import Judged, judged


def test_the_fixture_fails() -> None:
    assert judged(RULE, "state_lock.tf.json") == Judged(failed=frozenset({"terraform.backend.s3"}))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"use_lockfile": True}, Outcome.PASSED),
        ({"use_lockfile": "true"}, Outcome.PASSED),
        ({"dynamodb_table": "locks"}, Outcome.PASSED),
        ({"use_lockfile": False}, Outcome.FAILED),
        ({}, Outcome.FAILED),
    ],
)
def test_a_state_that_nothing_locks_fails(tmp_path: Path, arguments: dict[str, Any], expected: Outcome | None) -> None:
    found = outcomes(RULE, with_backend(tmp_path, "s3", **S3, **arguments))
    assert found.get("terraform.backend.s3") is expected


def test_other_backends_are_not_judged(tmp_path: Path) -> None:
    assert not outcomes(RULE, with_backend(tmp_path, "gcs", bucket="acme-states"))


@pytest.mark.parametrize("arguments", [{}, {"key": "app.tfstate"}, {"bucket": "acme-states", "region": "eu-west-1"}])
def test_the_rest_of_a_partial_backend_is_not_known(tmp_path: Path, arguments: dict[str, Any]) -> None:
    found = outcomes(RULE, with_backend(tmp_path, "s3", **arguments))
    assert found == {"terraform.backend.s3": Outcome.UNKNOWN}
