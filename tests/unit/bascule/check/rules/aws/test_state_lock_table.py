from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bascule.check.judgement import Outcome
from bascule.check.rules.aws.state_lock_table import RULE
from tests.unit.bascule.check.rules.aws.backends import S3, outcomes, with_backend
from tests.unit.bascule.check.rules.aws.judged import Judged, judged, manifest


def test_the_fixture_fails_as_a_stack_and_is_undecided_alone() -> None:
    backend = frozenset({"terraform.backend.s3"})
    assert judged(RULE, "state_lock_table.tf.json", manifest()) == Judged(failed=backend)
    assert judged(RULE, "state_lock_table.tf.json") == Judged(unknown=backend)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"use_lockfile": True, "dynamodb_table": "locks"}, Outcome.PASSED),
        ({"dynamodb_table": "locks"}, Outcome.FAILED),
        ({"use_lockfile": True}, None),
        ({}, None),
    ],
)
def test_a_table_alone_fails(tmp_path: Path, arguments: dict[str, Any], expected: Outcome | None) -> None:
    stack = replace(with_backend(tmp_path, "s3", **S3, **arguments), manifest=manifest())
    found = outcomes(RULE, stack)
    assert found.get("terraform.backend.s3") is expected


def test_other_backends_are_not_judged(tmp_path: Path) -> None:
    assert not outcomes(RULE, with_backend(tmp_path, "gcs", bucket="acme-states"))
