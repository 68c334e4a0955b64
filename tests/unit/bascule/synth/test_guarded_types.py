"""Types that a destroy guard protects."""

from __future__ import annotations

import pytest

from bascule.config import load_environment
from bascule.config.destroy_guard import HARD_TO_REPLACE, DestroyGuard
from bascule.config.environment import Environment
from bascule.errors import SynthError
from bascule.schemas import PROVIDERS, load_schema
from bascule.synth.guarded_types import refuse_unknown_types
from tests.conftest import ROOT


def guarding(*types: str) -> Environment:
    environment = load_environment("dev", root=ROOT)
    return environment.model_copy(update={"destroy_guard": DestroyGuard(protected_types=types)})


def test_what_is_protected_from_the_start_exists() -> None:
    known = {type_ for name in PROVIDERS for type_ in load_schema(name)["resource_schemas"]}
    assert set(HARD_TO_REPLACE) <= known


def test_a_misspelled_type_is_refused_with_the_one_that_was_meant() -> None:
    refuse_unknown_types(guarding("aws_sqs_queue", *HARD_TO_REPLACE))
    with pytest.raises(SynthError) as caught:
        refuse_unknown_types(guarding("aws_sqs_queu", "aws_s3_bucket"))
    (problem,) = caught.value.problems
    assert (problem.found, problem.fix) == ("aws_sqs_queu", "write aws_sqs_queue")
