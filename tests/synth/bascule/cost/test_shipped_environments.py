"""What the shipped environments cost, from the files that a synth leaves."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bascule.cost.breakdown import BOTH, Breakdown
from bascule.cost.budget import overruns
from bascule.cost.command import breakdowns
from tests.conftest import Synthesized
from tests.unit.bascule.cost.conftest import TODAY

ENVIRONMENTS = ("dev", "prod", "sandbox")


def count(synthesized: Synthesized, name: str) -> Breakdown:
    (found,) = breakdowns([synthesized(name).folder], today=TODAY)
    return found


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_every_resource_is_priced_or_known_to_cost_nothing(synthesized: Synthesized, name: str) -> None:
    assert count(synthesized, name).unknown == ()


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_budgets_suffice(synthesized: Synthesized, name: str) -> None:
    assert overruns(count(synthesized, name), BOTH) == ()


def test_services_are_counted_with_the_tasks_that_they_have_once_delivered(synthesized: Synthesized) -> None:
    lines = count(synthesized, "prod").lines
    chat = next(each for each in lines if (each.address, each.component) == ("aws_ecs_service.service_chat", "vCPU"))
    # 3 tasks of 2 vCPU all month; at load a quarter of the time 12.
    assert (chat.idle.quantity, chat.load.quantity) == (Decimal(3 * 2 * 730), Decimal("5.25") * 2 * 730)


def test_hours_off_are_read_from_the_synthesized_schedule(synthesized: Synthesized) -> None:
    lines = count(synthesized, "sandbox").lines
    vcpu = next(each for each in lines if each.address == "aws_ecs_service.service_worker")
    # Half a vCPU in 65 of 168 hours.
    assert vcpu.idle.quantity is not None
    assert round(vcpu.idle.quantity, 6) == round(Decimal(65) / 168 / 2 * 730, 6)


def test_usage_of_the_environment_file_is_in_the_manifest(synthesized: Synthesized) -> None:
    usage = synthesized("sandbox").stack("aws-app").manifest.usage
    assert sorted(usage) == ["common", "database", "services.chat", "services.worker", "sites.site"]
    assert usage["services.chat"]["requests"] == 100_000
