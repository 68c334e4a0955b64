"""Many engines on one store."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.deploy.sandbox.conftest import Document, NewStack

ENGINES = 8
KINDS = 4


def a_stack(name: str, resources: int) -> Document:
    """Resources that refer to one another, in groups, and that are other ones in every stack."""
    numbers = [f"{name}-{number}" for number in range(resources // KINDS)]
    return {
        "resource": {
            "aws_sns_topic": {each: {"name": each} for each in numbers},
            "aws_cloudwatch_log_group": {each: {"name": f"/{each}", "retention_in_days": 30} for each in numbers},
            "aws_ssm_parameter": {
                each: {"name": each, "type": "String", "insecure_value": f"${{aws_sns_topic.{each}.arn}}"}
                for each in numbers
            },
            "aws_cloudwatch_metric_alarm": {
                each: {
                    "alarm_name": each,
                    "comparison_operator": "GreaterThanThreshold",
                    "evaluation_periods": 1,
                    "metric_name": "IncomingBytes",
                    "namespace": "AWS/Logs",
                    "period": 60,
                    "statistic": "Sum",
                    "threshold": 1,
                    "dimensions": {"LogGroupName": f"${{aws_cloudwatch_log_group.{each}.name}}"},
                    "alarm_actions": [f"${{aws_sns_topic.{each}.arn}}"],
                }
                for each in numbers
            },
        }
    }


@pytest.mark.parametrize("resources", [20, pytest.param(200, marks=pytest.mark.complete)])
def test_eight_engines_apply_at_once_and_every_write_is_kept(new_stack: NewStack, resources: int) -> None:
    stacks = [new_stack(f"dev-{number}") for number in range(ENGINES)]
    for stack in stacks:
        stack.write(a_stack(stack.folder.name, resources))
    with ThreadPoolExecutor(ENGINES) as pool:
        list(pool.map(lambda stack: stack.run("apply", "-auto-approve"), stacks))
    held = stacks[0].objects("SELECT stack, count(DISTINCT type || id) FROM objects GROUP BY stack")
    assert dict(held) == {stack.folder.name: resources for stack in stacks}
    with ThreadPoolExecutor(ENGINES) as pool:
        assert all(pool.map(lambda stack: stack.empty_plan(), stacks))
