"""Deletions that are refused, held back, or take their time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bascule.cloud.orphans import Fate
from tests.unit.bascule.cloud.orphans.conftest import ACCOUNT, REGION, Left, specified, tags
from tests.unit.bascule.cloud.orphans.leftovers import bucket

HERE = f"{REGION}:{ACCOUNT}"


@pytest.fixture
def group(left: Left) -> str:
    """A security group of the environment in a network that is not its own."""
    (vpc,) = left.client("ec2").describe_vpcs()["Vpcs"]
    made = left.client("ec2").create_security_group(
        GroupName="acme-dev", Description="x", VpcId=vpc["VpcId"], TagSpecifications=specified("security-group")
    )
    return str(made["GroupId"])


@pytest.mark.usefixtures("group")
def test_what_is_still_in_use_is_tried_again(left: Left) -> None:
    left.answer("ec2", "DeleteSecurityGroup", *["DependencyViolation"] * 3)
    begun = left.clock.now()
    assert [each.fate for each in left.delete()] == [Fate.DELETED]
    assert left.clock.now() - begun == timedelta(seconds=30)


def test_what_stays_in_use_is_told_with_its_users(left: Left, group: str) -> None:
    (subnet, *_) = left.client("ec2").describe_subnets()["Subnets"]
    left.client("ec2").create_network_interface(
        SubnetId=subnet["SubnetId"], Groups=[group], Description="ELB app/other/1"
    )
    left.answer("ec2", "DeleteSecurityGroup", *["DependencyViolation"] * 99)
    (deleted,) = left.delete(patience=timedelta(minutes=1))
    assert (deleted.fate, "ELB app/other/1" in str(deleted.problem)) == (Fate.FAILED, True)
    assert "next: delete what uses it" in str(deleted.problem)


@pytest.mark.usefixtures("group")
def test_a_failure_keeps_no_other_back(left: Left) -> None:
    left.client("sns").create_topic(Name="acme-dev-alarms", Tags=tags())
    left.answer("ec2", "DeleteSecurityGroup", "UnauthorizedOperation")
    done = left.delete()
    assert [each.fate for each in done] == [Fate.FAILED, Fate.DELETED]
    assert "ec2:DeleteSecurityGroup" in str(done[0].problem)


def test_what_somebody_else_deleted_meanwhile_is_gone(left: Left, group: str) -> None:
    found = left.search()
    left.client("ec2").delete_security_group(GroupId=group)
    assert [each.fate for each in left.delete(found)] == [Fate.DELETED]


@pytest.mark.usefixtures("group")
def test_a_code_of_absence_is_not_believed_of_what_is_there(left: Left) -> None:
    left.answer("ec2", "DeleteSecurityGroup", "InvalidGroup.NotFound")
    assert [each.fate for each in left.delete()] == [Fate.FAILED]


def test_objects_with_a_lock_keep_their_bucket(left: Left) -> None:
    bucket(left, "acme-dev-logs")
    left.answer("s3", "DeleteObjects", {"Errors": [{"Key": "log", "Code": "AccessDenied", "Message": "locked"}]})
    (deleted,) = left.delete()
    assert (deleted.fate, "1 objects stay, such as log" in str(deleted.problem)) == (Fate.FAILED, True)


def test_an_operation_that_answers_for_each_object_is_believed_its_refusal(left: Left) -> None:
    left.list_also(f"arn:aws:ec2:{HERE}:vpc-endpoint/vpce-1")
    left.answer("ec2", "DescribeVpcEndpoints", {"VpcEndpoints": [{"VpcEndpointId": "vpce-1", "State": "available"}]})
    refusal = {"ResourceId": "vpce-1", "Error": {"Code": "OperationNotPermitted", "Message": "it is a service's"}}
    left.answer("ec2", "DeleteVpcEndpoints", {"Unsuccessful": [refusal]})
    (deleted,) = left.delete()
    assert "OperationNotPermitted: it is a service's" in str(deleted.problem)


@pytest.fixture
def distribution(left: Left) -> str:
    """A distribution of CloudFront."""
    config: dict[str, Any] = {
        "CallerReference": "one",
        "Comment": "",
        "Enabled": True,
        "Origins": {
            "Quantity": 1,
            "Items": [
                {"Id": "one", "DomainName": "one.s3.amazonaws.com", "S3OriginConfig": {"OriginAccessIdentity": ""}}
            ],
        },
        "DefaultCacheBehavior": {
            "TargetOriginId": "one",
            "ViewerProtocolPolicy": "https-only",
            "CachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6",
        },
    }
    made = left.client("cloudfront").create_distribution_with_tags(
        DistributionConfigWithTags={"DistributionConfig": config, "Tags": {"Items": tags()}}
    )
    return str(made["Distribution"]["ARN"])


@pytest.mark.usefixtures("distribution")
def test_a_distribution_is_disabled_then_deleted(left: Left) -> None:
    """moto deploys a distribution when it is looked at, as AWS does after minutes."""
    assert [each.fate for each in left.delete()] == [Fate.DELETED]
    assert left.client("cloudfront").list_distributions()["DistributionList"].get("Items", []) == []


@pytest.mark.parametrize("final_snapshots", [True, False])
def test_a_database_leaves_a_snapshot_unless_nobody_wants_it(left: Left, *, final_snapshots: bool) -> None:
    rds = left.client("rds")
    rds.create_db_instance(
        DBInstanceIdentifier="acme-dev-main",
        DBInstanceClass="db.t4g.micro",
        Engine="postgres",
        AllocatedStorage=20,
        MasterUsername="acme",
        MasterUserPassword="not-a-real-one",
        DeletionProtection=True,
        Tags=tags(),
    )
    assert [each.fate for each in left.delete(final_snapshots=final_snapshots)] == [Fate.DELETED]
    assert len(rds.describe_db_snapshots()["DBSnapshots"]) == int(final_snapshots)


def test_a_hosted_zone_is_emptied_first(left: Left) -> None:
    route53 = left.client("route53")
    zone = route53.create_hosted_zone(Name="dev.acme.example", CallerReference="one")["HostedZone"]["Id"]
    record = {"Name": "www.dev.acme.example", "Type": "A", "TTL": 60, "ResourceRecords": [{"Value": "192.0.2.1"}]}
    route53.change_resource_record_sets(
        HostedZoneId=zone, ChangeBatch={"Changes": [{"Action": "CREATE", "ResourceRecordSet": record}]}
    )
    left.list_also(f"arn:aws:route53:::hostedzone/{zone.rpartition('/')[2]}")
    assert [each.fate for each in left.delete()] == [Fate.DELETED]


def test_rules_of_groups_that_stay_are_revoked(left: Left) -> None:
    ec2 = left.client("ec2")
    (vpc,) = ec2.describe_vpcs()["Vpcs"]
    mine = ec2.create_security_group(GroupName="shared", Description="x", VpcId=vpc["VpcId"])["GroupId"]
    (rule,) = ec2.authorize_security_group_ingress(
        GroupId=mine,
        IpPermissions=[{"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
        TagSpecifications=specified("security-group-rule"),
    )["SecurityGroupRules"]
    left.list_also(f"arn:aws:ec2:{HERE}:security-group-rule/{rule['SecurityGroupRuleId']}")
    assert [each.fate for each in left.delete()] == [Fate.DELETED]
    (group,) = ec2.describe_security_groups(GroupIds=[mine])["SecurityGroups"]
    assert group["IpPermissions"] == []
