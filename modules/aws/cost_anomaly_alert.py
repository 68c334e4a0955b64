"""A message about unusual cost."""

from __future__ import annotations

import json
from collections.abc import Sequence

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws import ce_anomaly_subscription as subscription
from bascule.bindings._generated.aws.ce_anomaly_monitor import CeAnomalyMonitor


class CostAnomalyAlert(Module):
    """Watches cost, and once a day sends what is unusual by `minimum_usd` or more; it learns for ten days first.

    With `tag` (key and value, an activated cost allocation tag) it watches the sum of what carries it; without one the
    whole account, service by service, of which AWS allows one monitor an account.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        monitor_name: str,
        subscription_name: str,
        emails: Sequence[str],
        minimum_usd: int,
        tag: tuple[str, str] | None = None,
    ) -> None:
        super().__init__(scope, id_)
        monitor = CeAnomalyMonitor(
            self,
            "monitor",
            name=monitor_name,
            monitor_type="CUSTOM" if tag else "DIMENSIONAL",
            monitor_dimension=None if tag else "SERVICE",
            monitor_specification=_carrying(*tag) if tag else None,
        )
        subscription.CeAnomalySubscription(
            self,
            "subscription",
            name=subscription_name,
            frequency="DAILY",
            monitor_arn_list=[monitor.arn],
            subscriber=[subscription.Subscriber(type="EMAIL", address_=email) for email in emails],
            threshold_expression=subscription.ThresholdExpression(
                dimension=subscription.ThresholdExpressionDimension(
                    key="ANOMALY_TOTAL_IMPACT_ABSOLUTE",
                    match_options=["GREATER_THAN_OR_EQUAL"],
                    values=[str(minimum_usd)],
                )
            ),
        )


def _carrying(key: str, value: str) -> str:
    """Cost Explorer's expression for the tag, with the empty alternatives that it answers with."""
    alternatives = dict.fromkeys(("And", "CostCategories", "Dimensions", "Not", "Or"))
    return json.dumps({**alternatives, "Tags": {"Key": f"user:{key}", "MatchOptions": None, "Values": [value]}})
