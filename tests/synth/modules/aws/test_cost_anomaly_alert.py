"""Messages about unusual cost."""

from __future__ import annotations

import json

from modules.aws.cost_anomaly_alert import CostAnomalyAlert
from tests.synth.conftest import Synthesize


def test_unusual_cost_of_any_service_is_sent_from_the_given_amount_on(synthesize: Synthesize) -> None:
    template = synthesize(
        lambda stack: CostAnomalyAlert(
            stack,
            "anomalies",
            monitor_name="acme-account-services",
            subscription_name="acme-account-services",
            emails=["ops@acme.example"],
            minimum_usd=100,
        )
    )
    subscription = template.resource("aws_ce_anomaly_subscription.anomalies_subscription")
    assert subscription["subscriber"] == [{"type": "EMAIL", "address": "ops@acme.example"}]
    assert subscription["threshold_expression"]["dimension"]["values"] == ["100"]
    assert subscription["monitor_arn_list"] == ["${aws_ce_anomaly_monitor.anomalies_monitor.arn}"]


def test_with_a_tag_the_sum_of_what_carries_it_is_watched(synthesize: Synthesize) -> None:
    template = synthesize(
        lambda stack: CostAnomalyAlert(
            stack,
            "anomalies",
            monitor_name="acme-dev-cost",
            subscription_name="acme-dev-cost",
            emails=["ops@acme.example"],
            minimum_usd=100,
            tag=("bascule:environment", "acme-dev"),
        )
    )
    monitor = template.only("aws_ce_anomaly_monitor")
    tags = json.loads(monitor["monitor_specification"])["Tags"]
    assert (monitor["monitor_type"], "monitor_dimension" in monitor) == ("CUSTOM", False)
    assert tags == {"Key": "user:bascule:environment", "MatchOptions": None, "Values": ["acme-dev"]}
