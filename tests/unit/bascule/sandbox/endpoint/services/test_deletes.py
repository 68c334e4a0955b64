"""Objects deleted over the API: gone for the provider too, and kept by whatever keeps them in AWS."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import botocore.session
import pytest
from botocore.exceptions import ClientError

from bascule.sandbox.endpoint.services import SERVICES
from bascule.sandbox.endpoint.services.deletes import deletes
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.world.store.store import Store
from tests.unit.bascule.sandbox.conftest import ACCOUNT, Create
from tests.unit.bascule.sandbox.endpoint.conftest import Client

ROOT = Path(__file__).parents[6]
POLICY = '{"Version":"2012-10-17","Statement":[]}'

Attributes = Mapping[str, Any]
Row = tuple[str, str, dict[str, Any], Callable[[Attributes], dict[str, Any]]]

ROWS: dict[str, Row] = {
    "aws_acm_certificate": (
        "acm",
        "delete_certificate",
        {"domain_name": "acme.example", "validation_method": "DNS"},
        lambda made: {"CertificateArn": made["arn"]},
    ),
    "aws_budgets_budget": (
        "budgets",
        "delete_budget",
        {"name": "all", "budget_type": "COST", "limit_amount": "1", "limit_unit": "USD", "time_unit": "MONTHLY"},
        lambda _: {"AccountId": ACCOUNT, "BudgetName": "all"},
    ),
    "aws_cloudwatch_log_group": ("logs", "delete_log_group", {"name": "/a"}, lambda _: {"logGroupName": "/a"}),
    "aws_cloudwatch_metric_alarm": (
        "cloudwatch",
        "delete_alarms",
        {
            "alarm_name": "a",
            "comparison_operator": "GreaterThanThreshold",
            "evaluation_periods": 1,
            "metric_name": "m",
            "namespace": "n",
            "period": 60,
            "statistic": "Sum",
            "threshold": 1,
        },
        lambda _: {"AlarmNames": ["a"]},
    ),
    "aws_db_parameter_group": (
        "rds",
        "delete_db_parameter_group",
        {"name": "a", "family": "postgres17"},
        lambda _: {"DBParameterGroupName": "a"},
    ),
    "aws_ecr_repository": ("ecr", "delete_repository", {"name": "a/b"}, lambda _: {"repositoryName": "a/b"}),
    "aws_eip": ("ec2", "release_address", {"domain": "vpc"}, lambda made: {"AllocationId": made["id"]}),
    "aws_iam_policy": (
        "iam",
        "delete_policy",
        {"name": "a", "policy": POLICY},
        lambda made: {"PolicyArn": made["arn"]},
    ),
    "aws_iam_role": ("iam", "delete_role", {"name": "a", "assume_role_policy": POLICY}, lambda _: {"RoleName": "a"}),
    "aws_kms_alias": ("kms", "delete_alias", {"name": "alias/a"}, lambda _: {"AliasName": "alias/a"}),
    "aws_kms_key": ("kms", "schedule_key_deletion", {}, lambda made: {"KeyId": made["arn"]}),
    "aws_lb_target_group": (
        "elbv2",
        "delete_target_group",
        {"name": "a", "target_type": "lambda"},
        lambda made: {"TargetGroupArn": made["arn"]},
    ),
    "aws_s3_bucket": ("s3", "delete_bucket", {"bucket": "acme-a"}, lambda _: {"Bucket": "acme-a"}),
    "aws_secretsmanager_secret": (
        "secretsmanager",
        "delete_secret",
        {"name": "a"},
        lambda made: {"SecretId": made["arn"], "ForceDeleteWithoutRecovery": True},
    ),
    "aws_sns_topic": ("sns", "delete_topic", {"name": "a"}, lambda made: {"TopicArn": made["arn"]}),
    "aws_route53_zone": ("route53", "delete_hosted_zone", {"name": "a.example"}, lambda made: {"Id": made["zone_id"]}),
    "aws_vpc": ("ec2", "delete_vpc", {"cidr_block": "10.0.0.0/16"}, lambda made: {"VpcId": made["id"]}),
}
"""By type: service, call, the object's arguments, and the call's."""


@pytest.mark.parametrize("type_name", ROWS)
def test_a_deleted_object_is_gone(type_name: str, client: Client, create: Create, store: Store) -> None:
    service, call, arguments, asked = ROWS[type_name]
    if type_name == "aws_kms_alias":
        arguments = {**arguments, "target_key_id": create("aws_kms_key")[0]}
    _, made = create(type_name, **arguments)
    getattr(client(service), call)(**asked(made))
    assert store.query("SELECT id FROM objects WHERE type = ?", type_name) == []


def test_every_row_names_what_there_is(cache: SchemaCache) -> None:
    session = botocore.session.Session()
    types = cache.names(RESOURCE)
    for service, operations in deletes().items():
        known = session.get_service_model(service).operation_names
        assert set(operations) <= set(known)
        assert {each.type for each in operations.values()} <= types


def test_whatever_our_stacks_tag_can_be_deleted(cache: SchemaCache) -> None:
    """So that whoever finds leftovers by tag can do away with them; a network's default group goes with the network."""
    known = cache.names(RESOURCE)
    ours = {f"aws_{path.stem}" for path in (ROOT / "bascule/bindings/_generated/aws").glob("*.py")} & known
    tagged = {name for name in ours if "tags_all" in cache.find(RESOURCE, name).block.attributes}
    operations = [each for table in (*SERVICES.values(), *deletes().values()) for each in table.values()]
    deletable = {each.type for each in operations if each.change == "delete"}
    assert tagged - deletable == {"aws_default_security_group"}


def test_a_network_goes_in_the_order_of_its_dependencies(client: Client, create: Create, store: Store) -> None:
    ec2 = client("ec2")
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    gateway, _ = create("aws_internet_gateway", vpc_id=vpc)
    subnet, _ = create("aws_subnet", vpc_id=vpc, cidr_block="10.0.1.0/24")
    address, _ = create("aws_eip", domain="vpc")
    nat, _ = create("aws_nat_gateway", subnet_id=subnet, allocation_id=address)
    refused = []
    for call, asked in (
        (ec2.delete_vpc, {"VpcId": vpc}),
        (ec2.delete_subnet, {"SubnetId": subnet}),
        (ec2.release_address, {"AllocationId": address}),
        (ec2.detach_internet_gateway, {"InternetGatewayId": gateway, "VpcId": vpc}),
        (ec2.delete_internet_gateway, {"InternetGatewayId": gateway}),
    ):
        with pytest.raises(ClientError) as caught:
            call(**asked)
        refused.append(caught.value.response["Error"]["Code"])
    violation = "DependencyViolation"
    assert refused == [violation, violation, "InvalidIPAddress.InUse", violation, violation]

    ec2.delete_nat_gateway(NatGatewayId=nat)
    ec2.release_address(AllocationId=address)
    ec2.detach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    ec2.delete_internet_gateway(InternetGatewayId=gateway)
    ec2.delete_subnet(SubnetId=subnet)
    ec2.delete_vpc(VpcId=vpc)
    assert store.query("SELECT id FROM objects") == []


def test_groups_that_refer_to_one_another_go_once_their_rules_are_revoked(client: Client, create: Create) -> None:
    ec2 = client("ec2")
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    first, second = (create("aws_security_group", vpc_id=vpc, name=name)[0] for name in ("a", "b"))
    for one, other in ((first, second), (second, first)):
        create(
            "aws_vpc_security_group_ingress_rule",
            security_group_id=one,
            referenced_security_group_id=other,
            ip_protocol="-1",
        )
    with pytest.raises(ClientError, match="DependencyViolation"):
        ec2.delete_security_group(GroupId=first)
    asked = [{"Name": "group-id", "Values": [first]}]
    rules = ec2.describe_security_group_rules(Filters=asked)["SecurityGroupRules"]
    assert [each["ReferencedGroupInfo"]["GroupId"] for each in rules] == [second]
    ec2.revoke_security_group_ingress(
        GroupId=first, SecurityGroupRuleIds=[each["SecurityGroupRuleId"] for each in rules]
    )
    ec2.delete_security_group(GroupId=second)
    ec2.delete_security_group(GroupId=first)


def test_what_came_with_a_network_goes_with_it_alone(client: Client, create: Create, store: Store) -> None:
    _, vpc = create("aws_vpc", cidr_block="10.0.0.0/16")
    with pytest.raises(ClientError, match="CannotDelete"):
        client("ec2").delete_security_group(GroupId=vpc["default_security_group_id"])
    with pytest.raises(ClientError, match="DependencyViolation"):
        client("ec2").delete_route_table(RouteTableId=vpc["main_route_table_id"])
    assert len(store.query("SELECT id FROM objects")) == 1


def test_a_bucket_has_to_be_empty_first(client: Client, create: Create) -> None:
    s3 = client("s3")
    create("aws_s3_bucket", bucket="acme-a", force_destroy=True)
    for key in ("a/1", "a/2", "b"):
        create("aws_s3_object", bucket="acme-a", key=key, content="x")
    with pytest.raises(ClientError, match="BucketNotEmpty"):
        s3.delete_bucket(Bucket="acme-a")
    below = s3.list_objects_v2(Bucket="acme-a", Prefix="a/")
    versions = s3.list_object_versions(Bucket="acme-a")["Versions"]
    assert ([each["Key"] for each in below["Contents"]], len(versions)) == (["a/1", "a/2"], 3)
    doomed = [{"Key": each["Key"], "VersionId": each["VersionId"]} for each in versions]
    s3.delete_objects(Bucket="acme-a", Delete={"Objects": doomed})
    s3.delete_bucket(Bucket="acme-a")


def test_a_zone_has_to_be_empty_first(client: Client, create: Create) -> None:
    route53 = client("route53")
    zone, _ = create("aws_route53_zone", name="acme.example", force_destroy=True)
    create("aws_route53_record", zone_id=zone, name="www.acme.example", type="A", ttl=60, records=["192.0.2.1"])
    with pytest.raises(ClientError, match="HostedZoneNotEmpty"):
        route53.delete_hosted_zone(Id=zone)
    pages = route53.get_paginator("list_resource_record_sets").paginate(HostedZoneId=zone)
    (record,) = (each for page in pages for each in page["ResourceRecordSets"])
    changes = [{"Action": "DELETE", "ResourceRecordSet": record}]
    route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": changes})
    assert route53.delete_hosted_zone(Id=zone)["ChangeInfo"]["Status"] == "INSYNC"


def test_a_role_goes_once_its_policies_are_off(client: Client, create: Create) -> None:
    iam = client("iam")
    create("aws_iam_role", name="app", assume_role_policy=POLICY, force_detach_policies=True)
    _, policy = create("aws_iam_policy", name="a", policy=POLICY)
    create("aws_iam_role_policy", role="app", name="inline", policy=POLICY)
    create("aws_iam_role_policy_attachment", role="app", policy_arn=policy["arn"])
    with pytest.raises(ClientError, match="DeleteConflict"):
        iam.delete_role(RoleName="app")
    (attached,) = iam.list_attached_role_policies(RoleName="app")["AttachedPolicies"]
    assert iam.list_entities_for_policy(PolicyArn=policy["arn"])["PolicyRoles"] == [{"RoleName": "app"}]
    iam.detach_role_policy(RoleName="app", PolicyArn=attached["PolicyArn"])
    for name in iam.list_role_policies(RoleName="app")["PolicyNames"]:
        iam.delete_role_policy(RoleName="app", PolicyName=name)
    iam.delete_role(RoleName="app")
    iam.delete_policy(PolicyArn=policy["arn"])


def test_a_distribution_is_disabled_before_it_is_deleted(client: Client, create: Create) -> None:
    cloudfront = client("cloudfront")
    id_, _ = create(
        "aws_cloudfront_distribution",
        enabled=True,
        origin=[{"origin_id": "o", "domain_name": "o.example"}],
        default_cache_behavior=[
            {
                "target_origin_id": "o",
                "viewer_protocol_policy": "https-only",
                "allowed_methods": ["GET", "HEAD"],
                "cached_methods": ["GET", "HEAD"],
            }
        ],
        restrictions=[{"geo_restriction": [{"restriction_type": "none"}]}],
        viewer_certificate=[{"cloudfront_default_certificate": True}],
    )
    seen = cloudfront.get_distribution_config(Id=id_)
    with pytest.raises(ClientError, match="DistributionNotDisabled"):
        cloudfront.delete_distribution(Id=id_, IfMatch=seen["ETag"])
    disabled = {**seen["DistributionConfig"], "Enabled": False}
    updated = cloudfront.update_distribution(Id=id_, IfMatch=seen["ETag"], DistributionConfig=disabled)
    with pytest.raises(ClientError, match="PreconditionFailed"):
        cloudfront.delete_distribution(Id=id_, IfMatch=seen["ETag"])
    cloudfront.delete_distribution(Id=id_, IfMatch=updated["ETag"])
    with pytest.raises(ClientError, match="NoSuchDistribution"):
        cloudfront.get_distribution(Id=id_)


def test_protection_is_lifted_first(client: Client, create: Create) -> None:
    rds = client("rds")
    create(
        "aws_db_instance",
        identifier="a",
        engine="postgres",
        instance_class="db.t4g.micro",
        allocated_storage=20,
        username="a",
        manage_master_user_password=True,
        deletion_protection=True,
        skip_final_snapshot=True,
    )
    with pytest.raises(ClientError, match="InvalidParameterCombination"):
        rds.delete_db_instance(DBInstanceIdentifier="a", SkipFinalSnapshot=True)
    shown = rds.modify_db_instance(DBInstanceIdentifier="a", DeletionProtection=False)["DBInstance"]
    rds.delete_db_instance(DBInstanceIdentifier="a", SkipFinalSnapshot=True)
    assert shown["DeletionProtection"] is False


def test_a_secret_keeps_its_name_unless_deletion_is_forced(client: Client, create: Create) -> None:
    create("aws_secretsmanager_secret", name="a", recovery_window_in_days=0)
    client("secretsmanager").delete_secret(SecretId="a")
    with pytest.raises(Exception, match="scheduled for deletion"):
        create("aws_secretsmanager_secret", name="a")


def test_a_rule_of_events_goes_after_its_targets(client: Client, create: Create) -> None:
    events = client("events")
    _, topic = create("aws_sns_topic", name="a")
    create("aws_cloudwatch_event_rule", name="nightly", event_pattern=json.dumps({"source": ["aws.ecs"]}))
    create("aws_cloudwatch_event_target", rule="nightly", target_id="t", arn=topic["arn"])
    (target,) = events.list_targets_by_rule(Rule="nightly")["Targets"]
    assert events.remove_targets(Rule="nightly", Ids=[target["Id"]])["FailedEntryCount"] == 0
    events.delete_rule(Name="nightly")
    with pytest.raises(ClientError, match="ResourceNotFoundException"):
        events.list_targets_by_rule(Rule="nightly")


@pytest.mark.parametrize(
    ("service", "call", "asked", "code"),
    [
        ("ec2", "delete_vpc", {"VpcId": "vpc-0"}, "InvalidVpcID.NotFound"),
        ("s3", "delete_bucket", {"Bucket": "nobody"}, "NoSuchBucket"),
        ("iam", "delete_role", {"RoleName": "nobody"}, "NoSuchEntity"),
        ("kms", "schedule_key_deletion", {"KeyId": "0"}, "NotFoundException"),
        ("ecr", "delete_repository", {"repositoryName": "no"}, "RepositoryNotFoundException"),
        ("route53", "delete_hosted_zone", {"Id": "Z0"}, "NoSuchHostedZone"),
    ],
)
def test_what_is_not_there_has_the_services_own_code(
    client: Client, service: str, call: str, asked: dict[str, str], code: str
) -> None:
    with pytest.raises(ClientError, match=code):
        getattr(client(service), call)(**asked)


def test_some_deletions_may_be_repeated(client: Client) -> None:
    client("sns").delete_topic(TopicArn=f"arn:aws:sns:us-east-1:{ACCOUNT}:nobody")
    client("cloudwatch").delete_alarms(AlarmNames=["nobody"])
