"""A whole environment whose states are gone: found, deleted in order, and nothing else touched."""

from __future__ import annotations

import pytest

from tests.unit.bascule.cloud.orphans.conftest import ACCOUNT, REGION, Left, tags
from tests.unit.bascule.cloud.orphans.leftovers import (
    addresses,
    bucket,
    data,
    identities,
    network,
    repository,
    services,
)

HERE = f"{REGION}:{ACCOUNT}"


@pytest.fixture
def environment(left: Left) -> Left:
    """Everything that `dev` would have left there, and lines of the tagging API of what is gone long since."""
    made = network(left)
    addresses(left, made["subnets"][0])
    services(left, made)
    data(left, made)
    identities(left)
    repository(left)
    left.list_also(
        f"arn:aws:ec2:{HERE}:vpc/vpc-0gone",
        f"arn:aws:ecs:{HERE}:service/acme-gone/acme-gone",
        f"arn:aws:elasticloadbalancing:{HERE}:loadbalancer/app/gone/0123456789abcdef",
        f"arn:aws:secretsmanager:{HERE}:secret:gone-AbCdEf",
        f"arn:aws:acm:{HERE}:certificate/00000000-0000-0000-0000-000000000000",
        "arn:aws:cloudfront::123456789012:distribution/E0GONE",
        "arn:aws:route53:::hostedzone/Z0GONE",
    )
    return left


def test_all_that_is_there_is_found_in_the_order_of_its_deletion(environment: Left) -> None:
    asked: list[str] = []
    for service in ("ec2", "elbv2", "resourcegroupstaggingapi"):
        environment.listen(service, "before-call", lambda model, **_: asked.append(model.name))
    found = environment.search()
    assert (asked.count("DescribeSubnets"), asked.count("DescribeSecurityGroups")) == (1, 1)
    types = list(dict.fromkeys(each.type for each in found.orphans))
    assert types == [
        "aws_cloudwatch_metric_alarm",
        "aws_cloudwatch_event_rule",
        "aws_ecs_service",
        "aws_lb_listener_rule",
        "aws_lb_listener",
        "aws_lb",
        "aws_lb_target_group",
        "aws_ecs_cluster",
        "aws_ecs_task_definition",
        "aws_db_instance",
        "aws_db_subnet_group",
        "aws_nat_gateway",
        "aws_eip",
        "aws_network_interface",
        "aws_security_group",
        "aws_subnet",
        "aws_route_table",
        "aws_internet_gateway",
        "aws_vpc",
        "aws_s3_bucket",
        "aws_ecr_repository",
        "aws_cloudwatch_log_group",
        "aws_sns_topic",
        "aws_ssm_parameter",
        "aws_secretsmanager_secret",
        "aws_iam_role",
        "aws_iam_policy",
        "aws_kms_key",
    ]
    assert (found.problems, [each.title for each in found.orphans if not each.deletable]) == ((), [])


def test_all_is_deleted_and_a_second_search_finds_none(environment: Left) -> None:
    bucket(environment, "acme-dev-eu-logs", environment="dev-eu")
    other = network(environment, environment="dev-eu")
    sns = environment.client("sns")
    sns.create_topic(Name="acme-dev-nobodys")
    sns.create_topic(Name="acme-dev-access", Tags=tags(stack="aws-access"))
    environment.answer("ecs", "DeleteCluster", "ClusterContainsTasksException")
    environment.clock.interrupt = True
    with pytest.raises(KeyboardInterrupt):
        environment.delete()
    environment.clock.interrupt = False

    environment.delete()
    again = environment.search()
    assert (again.orphans, again.problems) == ((), ())
    assert {each.type for each in again.leaving} == {"aws_secretsmanager_secret", "aws_kms_key"}
    buckets = [each["Name"] for each in environment.client("s3").list_buckets()["Buckets"]]
    vpcs = {each["VpcId"] for each in environment.client("ec2").describe_vpcs()["Vpcs"]}
    roles = [each["RoleName"] for each in environment.client("iam").list_roles()["Roles"]]
    assert (buckets, other["vpc"] in vpcs, roles) == (["acme-dev-eu-logs"], True, ["acme-dev-apply"])
    assert len(sns.list_topics()["Topics"]) == 2
