"""Alarms on metrics."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.bindings import Stack
from modules.aws.alarm import Alarm, Metric
from tests.synth.conftest import Declare, Synthesize
from tests.synth.modules.aws.services import add_topic


def declare(statistic: str = "Average", **changes: Any) -> Declare:
    def in_stack(stack: Stack) -> None:
        metric = Metric(namespace="AWS/ECS", name="CPUUtilization", dimensions={"A": "b"}, statistic=statistic)
        arguments = {"name": "acme-dev-cpu", "description": "CPU", "metric": metric, "threshold": 90, "minutes": 5}
        Alarm(stack, "cpu", **{**arguments, "topic": add_topic(stack), **changes})

    return in_stack


def test_the_topic_hears_of_trouble_and_of_its_end(synthesize: Synthesize) -> None:
    alarm = synthesize(declare()).only("aws_cloudwatch_metric_alarm")
    assert alarm["alarm_actions"] == alarm["ok_actions"] == ["${aws_sns_topic.alarms.arn}"]


def test_no_data_is_no_alarm(synthesize: Synthesize) -> None:
    assert synthesize(declare()).only("aws_cloudwatch_metric_alarm")["treat_missing_data"] == "notBreaching"


@pytest.mark.parametrize(("statistic", "key"), [("Sum", "statistic"), ("p95", "extended_statistic")])
def test_percentiles_are_extended_statistics(synthesize: Synthesize, statistic: str, key: str) -> None:
    alarm = synthesize(declare(statistic)).only("aws_cloudwatch_metric_alarm")
    assert {name: alarm[name] for name in ("statistic", "extended_statistic") if name in alarm} == {key: statistic}


@pytest.mark.parametrize(
    ("changes", "operator"), [({}, "GreaterThanThreshold"), ({"beyond": "below"}, "LessThanThreshold")]
)
def test_a_threshold_is_passed_upwards_or_downwards(
    synthesize: Synthesize, changes: dict[str, str], operator: str
) -> None:
    alarm = synthesize(declare(**changes)).only("aws_cloudwatch_metric_alarm")
    assert alarm["comparison_operator"] == operator
