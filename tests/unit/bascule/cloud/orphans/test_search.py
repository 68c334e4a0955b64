"""What is an orphan, what is none, and what only a person can tell."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.cloud.orphans import Orphan
from bascule.errors import CloudError
from tests.unit.bascule.cloud.orphans.conftest import ACCOUNT, REGION, Left, lower, specified, tags
from tests.unit.bascule.cloud.orphans.leftovers import TRUST, network

HERE = f"{REGION}:{ACCOUNT}"


def the(left: Left, *held: str, stacks: tuple[str, ...] = ()) -> Orphan:
    """The only one there is."""
    (orphan,) = left.search(*held, stacks=stacks).orphans
    return orphan


def test_what_a_state_holds_is_none(left: Left) -> None:
    vpc = network(left)["vpc"]
    assert "aws_vpc" not in left.found(f"arn:aws:ec2:{HERE}:vpc/{vpc}")
    assert "aws_vpc" not in left.found(f"aws_vpc {vpc}")


def test_a_name_that_an_object_of_another_type_has_too_hides_nothing(left: Left) -> None:
    left.client("sns").create_topic(Name="acme-dev-chat", Tags=tags())
    assert left.found("acme-dev-chat", "aws_ecr_repository acme-dev-chat") == {"aws_sns_topic"}


def test_revisions_of_a_family_that_a_state_holds_are_kept_for_going_back(left: Left) -> None:
    container = {"name": "chat", "image": "chat", "memory": 512}
    for _ in range(2):
        left.client("ecs").register_task_definition(
            family="acme-dev-chat", containerDefinitions=[container], tags=lower()
        )
    assert left.found("acme-dev-chat") == set()
    assert left.found() == {"aws_ecs_task_definition"}


def test_interfaces_in_a_network_that_a_state_holds_are_in_use(left: Left) -> None:
    made = network(left)
    left.client("ec2").create_network_interface(
        SubnetId=made["subnets"][0], TagSpecifications=specified("network-interface")
    )
    assert "aws_network_interface" not in left.found(made["vpc"])


def test_rules_go_with_their_group(left: Left) -> None:
    (vpc,) = left.client("ec2").describe_vpcs()["Vpcs"]
    group = left.client("ec2").create_security_group(
        GroupName="acme-dev", Description="x", VpcId=vpc["VpcId"], TagSpecifications=specified("security-group")
    )["GroupId"]
    rules = left.client("ec2").describe_security_group_rules(Filters=[{"Name": "group-id", "Values": [group]}])
    (rule,) = rules["SecurityGroupRules"]
    left.list_also(f"arn:aws:ec2:{HERE}:security-group-rule/{rule['SecurityGroupRuleId']}")
    assert the(left).type == "aws_security_group"


def test_log_groups_without_tag_are_shown_and_left(left: Left) -> None:
    left.client("logs").create_log_group(logGroupName="/aws/ecs/containerinsights/acme-dev/performance")
    theirs = {"bascule:environment": "acme-dev-eu"}
    left.client("logs").create_log_group(logGroupName="/aws/lambda/acme-dev-eu-ask", tags=theirs)
    orphan = the(left)
    assert (orphan.name, orphan.deletable) == ("/aws/ecs/containerinsights/acme-dev/performance", False)
    assert "tag it bascule:environment=acme-dev" in orphan.fix
    assert [each.fate.value for each in left.delete()] == ["left"]


def test_log_groups_without_tag_are_in_use_as_long_as_a_stack_has_objects(left: Left) -> None:
    left.client("logs").create_log_group(logGroupName="/aws/lambda/acme-dev-ask")
    assert left.search(stacks=("dev-aws-app",)).orphans == ()
    assert the(left, stacks=("dev-aws-access",)).type == "aws_cloudwatch_log_group"


def test_roles_without_tag_are_shown_and_left(left: Left) -> None:
    left.client("iam").create_role(RoleName="mine", Path="/acme/dev/", AssumeRolePolicyDocument=TRUST)
    assert (the(left).type, the(left).deletable) == ("aws_iam_role", False)


def test_backups_are_kept(left: Left) -> None:
    volume = left.client("ec2").create_volume(AvailabilityZone=f"{REGION}a", Size=1)["VolumeId"]
    left.client("ec2").create_snapshot(VolumeId=volume, TagSpecifications=specified("snapshot"))
    assert (the(left).type, the(left).deletable) == ("aws_ebs_snapshot", False)
    assert left.found(volume) == set()


def test_types_that_bascule_does_not_know_are_shown_and_left(left: Left) -> None:
    left.client("sqs").create_queue(QueueName="acme-dev-jobs", tags={each["Key"]: each["Value"] for each in tags()})
    left.list_also(f"arn:aws:sqs:{HERE}:acme-dev-jobs")
    assert (the(left).title, the(left).deletable) == ("sqs acme-dev-jobs", False)
    assert the(left).kept_by == "its service was not asked"


def test_what_cloudformation_made_goes_with_its_stack(left: Left) -> None:
    stack = f"arn:aws:cloudformation:{HERE}:stack/acme-dev-sign-in/0"
    left.list_also(f"arn:aws:cognito-idp:{HERE}:userpool/one")
    left.also[0]["Tags"].append({"Key": "aws:cloudformation:stack-id", "Value": stack})
    assert left.found(stack) == set()
    assert left.found() == {"cognito-idp"}


def test_what_lost_the_tag_meanwhile_is_none(left: Left) -> None:
    vpc = left.client("ec2").create_vpc(CidrBlock="10.0.0.0/16", TagSpecifications=specified("vpc", environment="eu"))
    left.list_also(f"arn:aws:ec2:{HERE}:vpc/{vpc['Vpc']['VpcId']}")
    assert left.found() == set()


def test_an_object_whose_service_says_nothing_is_shown_and_left(left: Left) -> None:
    left.client("sns").create_topic(Name="acme-dev-alarms", Tags=tags())
    left.answer("sns", "GetTopicAttributes", "AuthorizationError")
    orphan = the(left)
    assert (orphan.deletable, "AuthorizationError" in orphan.kept_by) == (False, True)


def test_a_list_that_is_denied_is_a_problem_and_keeps_no_other_back(left: Left) -> None:
    left.client("sns").create_topic(Name="acme-dev-alarms", Tags=tags())
    left.answer("iam", "ListRoles", "AccessDenied")
    found = left.search()
    assert [each.type for each in found.orphans] == ["aws_sns_topic"]
    assert ["iam:ListRoles" in str(each) for each in found.problems] == [True]


def test_without_the_tagging_api_nothing_is_known(left: Left) -> None:
    left.answer("resourcegroupstaggingapi", "GetResources", "AccessDeniedException")
    with pytest.raises(CloudError, match="tag:GetResources"):
        left.search()


@pytest.fixture
def sites(left: Left) -> Any:
    """CloudFront's client, with a function and an access control called as the environment's are."""
    cloudfront = left.client("cloudfront")
    cloudfront.create_origin_access_control(
        OriginAccessControlConfig={
            "Name": "acme-dev-site",
            "SigningProtocol": "sigv4",
            "SigningBehavior": "always",
            "OriginAccessControlOriginType": "s3",
        }
    )
    return cloudfront


def test_what_has_no_tags_at_all_is_found_by_name(left: Left, sites: Any) -> None:
    assert (the(left).type, the(left).name[:13]) == ("aws_cloudfront_origin_access_control", "acme-dev-site")
    assert left.search(stacks=("dev-aws-web",)).orphans == ()
