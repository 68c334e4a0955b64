"""A message about unusual cost."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from bascule.bindings._generated.aws import ce_anomaly_subscription as subscription
from bascule.bindings._generated.aws.ce_anomaly_monitor import CeAnomalyMonitor


class CostAnomalyAlert(Construct):
    """Watches the account's cost service by service, and once a day sends what is unusual by `minimum_usd` or more.

    AWS allows one monitor of this kind an account; it learns for ten days before it finds anything.
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
    ) -> None:
        super().__init__(scope, id_)
        monitor = CeAnomalyMonitor(
            self, "monitor", name=monitor_name, monitor_type="DIMENSIONAL", monitor_dimension="SERVICE"
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
