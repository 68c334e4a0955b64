"""What the real providers decided: nothing that they accept is refused, and little that they refuse passes."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from bascule.assembly.configuration import read_configuration
from bascule.check.judgement import Outcome
from bascule.check.rules import all_rules
from bascule.check.rules.schema.deprecated import RULE as DEPRECATED
from bascule.schemas import PROVIDERS
from tests.truth.case import Case
from tests.truth.corpus import VENDORED, read_corpus

RULES = [rule for rule in all_rules() if rule.id.startswith("BSC_SCHEMA_") and rule != DEPRECATED]
LEAST_CAUGHT = 0.97
"""The rest is decided by providers' code while they plan: docs/limits.md says so."""

corpus = cache(lambda: read_corpus(VENDORED))


def found(case: Case, folder: Path) -> set[str]:
    """The addresses at which a rule is broken."""
    path = folder / "main.tf.json"
    path.write_text(json.dumps(case.config.model_dump(mode="json")))
    together = [read_configuration(path)]
    judged = (judgement for rule in RULES for judgement in rule.judge(together))
    return {judgement.address for judgement in judged if judgement.outcome is Outcome.FAILED}


@pytest.mark.parametrize("provider", PROVIDERS)
def test_what_a_real_provider_accepts_is_not_refused(provider: str, tmp_path: Path) -> None:
    accepted = [case for case in corpus()[provider] if case.expect.outcome == "accepted" or case.kind == "create"]
    assert [case.id for case in accepted if found(case, tmp_path)] == []


@pytest.mark.parametrize("provider", PROVIDERS)
def test_nearly_all_that_a_real_provider_refuses_is_refused_at_the_same_address(provider: str, tmp_path: Path) -> None:
    refused = [case for case in corpus()[provider] if case.kind == "invalid" and case.expect.outcome == "refused"]
    caught = [case for case in refused if found(case, tmp_path) & {error.address for error in case.expect.errors}]
    assert len(caught) >= LEAST_CAUGHT * len(refused)
