from __future__ import annotations

import pytest

from bascule.sandbox.world.recipes.aws_services import arn_region, service_of


@pytest.mark.parametrize(
    ("type_name", "service", "kind"),
    [
        ("aws_sqs_queue", "sqs", "queue"),
        ("aws_network_interface", "ec2", "network-interface"),
        ("aws_ec2_transit_gateway", "ec2", "transit-gateway"),
        ("aws_db_proxy", "rds", "proxy"),
        ("aws_cloudwatch_log_destination", "logs", "log-destination"),
        ("aws_sfn_activity", "states", "activity"),
        ("aws_cognito_user_pool", "cognito-idp", "user-pool"),
    ],
)
def test_a_type_belongs_to_a_service(type_name: str, service: str, kind: str) -> None:
    assert service_of(type_name) == (service, kind)


def test_global_services_have_no_region() -> None:
    assert (arn_region("iam", "us-east-1"), arn_region("sqs", "us-east-1")) == ("", "us-east-1")
