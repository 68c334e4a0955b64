"""A monthly budget."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws import budgets_budget


class Budget(Module):
    """A budget in US dollars a month that sends a message and stops nothing.

    Messages go to `emails` when actual cost passes each share of `alert_percent`, and when the month's forecast passes
    all of it. `tag` (key and value) counts only what carries it, which AWS knows once the key is activated as a cost
    allocation tag; without one the whole account counts.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        monthly_usd: int,
        emails: Sequence[str],
        alert_percent: Sequence[int] = (80, 100),
        tag: tuple[str, str] | None = None,
    ) -> None:
        super().__init__(scope, id_)
        notices = [*(("ACTUAL", percent) for percent in alert_percent), ("FORECASTED", 100)]
        budgets_budget.BudgetsBudget(
            self,
            "resource",
            name=name,
            budget_type="COST",
            time_unit="MONTHLY",
            limit_amount=f"{monthly_usd}.0",
            limit_unit="USD",
            cost_filter=[_carrying(*tag)] if tag else None,
            notification=[_notice(kind, percent, emails) for kind, percent in notices],
        )
        self.name = name


def _carrying(key: str, value: str) -> budgets_budget.CostFilter:
    """AWS writes a tag of the user's as `user:key$value`."""
    return budgets_budget.CostFilter(name="TagKeyValue", values=[f"user:{key}${value}"])


def _notice(kind: str, percent: int, emails: Sequence[str]) -> budgets_budget.Notification:
    return budgets_budget.Notification(
        notification_type=kind,
        comparison_operator="GREATER_THAN",
        threshold=percent,
        threshold_type="PERCENTAGE",
        subscriber_email_addresses=list(emails),
    )
