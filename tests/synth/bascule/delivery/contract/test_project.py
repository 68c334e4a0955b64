"""The project's own workflows against what its stacks deliver."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bascule.config import load_environment
from bascule.delivery.contract.checkout import Checkout
from bascule.delivery.contract.deliveries import Synthesized, delivery_of, names_by_repository
from bascule.delivery.contract.judgement import judge
from bascule.delivery.contract.reading_flaws import Delivery, reading_flaws
from bascule.delivery.contract.use import Use
from tests.conftest import ROOT
from tests.conftest import Synthesized as Assemblies

REAL = ("dev", "prod")


@pytest.fixture(scope="module")
def environments(synthesized: Assemblies) -> list[Synthesized]:
    return [
        Synthesized(environment=load_environment(name, root=ROOT), stacks=synthesized(name).stacks) for name in REAL
    ]


@pytest.fixture(scope="module")
def checkout() -> Checkout:
    return Checkout.read("acme/platform", ROOT)


@pytest.fixture(scope="module")
def delivery(environments: list[Synthesized], checkout: Checkout) -> Delivery:
    return delivery_of(environments, [checkout], others=["sandbox"])


@pytest.fixture(scope="module")
def uses(environments: list[Synthesized], checkout: Checkout, delivery: Delivery) -> tuple[Use, ...]:
    judgement = judge([checkout], delivery, names_by_repository(environments))
    assert [str(each.problem) for each in judgement.flaws] == []
    return judgement.uses


def test_workflows_and_delivery_agree(uses: tuple[Use, ...]) -> None:
    assert len(uses) > 20


def test_whatever_single_value_is_no_longer_delivered_is_named_with_file_and_line(
    uses: tuple[Use, ...], delivery: Delivery
) -> None:
    """Each in turn: what is not read would not be missed, and that it is read says the test above."""
    ours = [each for each in delivery.values if each.repository == "acme/platform"]
    removable = {(each.name, each.environment) for each in ours if each.name not in delivery.elsewhere}
    assert len(removable) > 20
    unnoticed = []
    for name, environment in sorted(removable):
        rest = [each for each in delivery.values if (each.name, each.environment) != (name, environment)]
        flaws = [flaw for use in uses for flaw in reading_flaws(use, replace(delivery, values=rest))]
        named = [flaw for flaw in flaws if flaw.name == name and re.search(r"\.yml:\d+$", flaw.problem.where)]
        if not named or len(named) < len(flaws):
            unnoticed.append((name, environment, [str(flaw.problem) for flaw in flaws]))
    assert unnoticed == []


def test_each_name_that_only_one_environment_lacks_is_named_with_it(uses: tuple[Use, ...], delivery: Delivery) -> None:
    rest = [each for each in delivery.values if (each.name, each.environment) != ("CHAT_REPOSITORY", "prod")]
    found = {str(flaw.flaw) for use in uses for flaw in reading_flaws(use, replace(delivery, values=rest))}
    assert found == {"wrong-environment"}
