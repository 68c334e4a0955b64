from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bascule.assembly.configuration import Configuration
from bascule.check.judgement import Outcome
from bascule.check.rules.aws.state_backend import RULE
from tests.unit.bascule.check.rules.aws.backends import S3, outcomes, stack, with_backend
from tests.unit.bascule.check.rules.aws.judged import Judged, judged, manifest


def real(configuration: Configuration, **changes: Any) -> Configuration:
    return replace(configuration, manifest=manifest().model_copy(update=changes))


def test_of_a_lone_file_nobody_knows_whether_its_environment_is_real() -> None:
    assert judged(RULE, "state_backend.tf.json") == Judged(unknown=frozenset({"terraform.backend.s3"}))


@pytest.mark.parametrize(
    ("backend", "simulated", "expected"),
    [
        ("s3", False, Outcome.PASSED),
        ("remote", False, Outcome.PASSED),
        ("local", False, Outcome.FAILED),
        ("local", True, Outcome.PASSED),
    ],
)
def test_a_real_environment_with_a_state_on_one_machine_fails(
    tmp_path: Path, backend: str, simulated: bool, expected: Outcome
) -> None:
    configuration = real(with_backend(tmp_path, backend, **(S3 if backend == "s3" else {})), simulated=simulated)
    assert outcomes(RULE, configuration) == {f"terraform.backend.{backend}": expected}


def test_a_real_environment_without_a_backend_fails(tmp_path: Path) -> None:
    assert outcomes(RULE, real(stack(tmp_path, {"resource": {}}))) == {"terraform": Outcome.FAILED}
