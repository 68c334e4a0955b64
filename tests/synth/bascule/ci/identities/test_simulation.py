"""Which of GitHub's tokens get which role of the shipped environment dev."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from bascule.assembly import AppAssembly
from bascule.ci.identities.roles import trust_policies
from bascule.ci.identities.simulation import simulate
from bascule.errors import PipelineError
from bascule.trust import Purpose
from tests.conftest import Synthesized
from tests.synth.bascule.ci.identities.tokens import CASES, TOKENS


def test_every_token_gets_the_roles_that_it_may_have_and_no_other(synthesized: Synthesized) -> None:
    found = simulate(trust_policies(synthesized("dev")), TOKENS)

    assert len(CASES) >= 60
    assert {each.name: each.accepted for each in found} == {name: roles for name, _, roles in CASES}


def test_roles_come_in_the_order_of_purposes(synthesized: Synthesized) -> None:
    assert list(trust_policies(synthesized("dev"))) == list(Purpose)


def test_an_environment_that_is_never_torn_down_has_no_role_for_it(synthesized: Synthesized) -> None:
    assert Purpose.TEARDOWN not in trust_policies(synthesized("prod"))


@pytest.mark.parametrize("name", ["dev", "prod", "sandbox"])
def test_no_condition_holds_a_wildcard(synthesized: Synthesized, name: str) -> None:
    policies = [json.loads(each) for each in trust_policies(synthesized(name)).values()]

    conditions = [each["Condition"] for policy in policies for each in policy["Statement"]]
    assert {operator for each in conditions for operator in each} == {"StringEquals"}
    assert [text for text in _texts(conditions) if re.search(r"[*?]", text)] == []


def test_an_account_has_no_roles_of_pipelines(synthesized: Synthesized) -> None:
    assembly: AppAssembly = synthesized("account-main")

    with pytest.raises(PipelineError, match="main: has no roles for pipelines"):
        trust_policies(assembly)


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    return [text for each in value for text in _texts(each)] if isinstance(value, list) else [str(value)]
