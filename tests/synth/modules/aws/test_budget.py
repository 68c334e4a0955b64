"""Monthly budgets."""

from __future__ import annotations

from typing import Any

from modules.aws.budget import Budget
from tests.synth.conftest import Declare, Synthesize


def declare(**changes: Any) -> Declare:
    return lambda stack: Budget(
        stack, "budget", name="acme-dev", monthly_usd=400, emails=["ops@acme.example"], **changes
    )


def test_each_share_and_the_forecast_send_a_message(synthesize: Synthesize) -> None:
    budget = synthesize(declare(alert_percent=[50, 100])).resource("aws_budgets_budget.budget")
    notices = [(each["notification_type"], each["threshold"]) for each in budget["notification"]]
    assert notices == [("ACTUAL", 50), ("ACTUAL", 100), ("FORECASTED", 100)]
    assert (budget["limit_amount"], budget["time_unit"]) == ("400.0", "MONTHLY")


def test_an_environments_budget_counts_what_carries_its_tag(synthesize: Synthesize) -> None:
    budget = synthesize(declare(tag=("bascule:environment", "acme-dev"))).only("aws_budgets_budget")
    assert budget["cost_filter"] == [{"name": "TagKeyValue", "values": ["user:bascule:environment$acme-dev"]}]


def test_an_accounts_budget_counts_everything(synthesize: Synthesize) -> None:
    assert "cost_filter" not in synthesize(declare()).only("aws_budgets_budget")
