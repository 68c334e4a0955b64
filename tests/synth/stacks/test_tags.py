"""Tags come from the provider's default tags; here are the holes that those leave, and each is filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from bascule.schemas import load_schema
from bascule.testing import Template
from tests.conftest import SHIPPED, Synthesized

Arguments = Mapping[str, Any]

HOLES: Mapping[str, Callable[[Arguments], bool]] = {
    # Tasks are made by ECS, not by the provider.
    "aws_ecs_service": lambda service: service.get("propagate_tags") in {"SERVICE", "TASK_DEFINITION"},
    # Snapshots, final ones too, are made by RDS.
    "aws_db_instance": lambda database: database.get("copy_tags_to_snapshot") is True,
    "aws_rds_cluster": lambda cluster: cluster.get("copy_tags_to_snapshot") is True,
    # Instances and their volumes are made by Auto Scaling, which has `tag` blocks in the place of `tags`.
    "aws_autoscaling_group": lambda group: any(tag["propagate_at_launch"] for tag in group.get("tag", [])),
    "aws_launch_template": lambda template: (
        {"instance", "volume"} <= {each["resource_type"] for each in template.get("tag_specifications", [])}
    ),
}
"""By resource type: whether what AWS makes on its behalf carries the tags."""

PARTS_OF_TAGGED_RESOURCES = {
    "aws_acm_certificate_validation",
    "aws_appautoscaling_policy",
    "aws_appautoscaling_scheduled_action",
    "aws_ecr_lifecycle_policy",
    "aws_ecs_cluster_capacity_providers",
    "aws_iam_role_policy",
    "aws_iam_role_policy_attachment",
    "aws_kms_alias",
    "aws_route",
    "aws_route53_record",
    "aws_route_table_association",
    "aws_s3_bucket_lifecycle_configuration",
    "aws_s3_bucket_ownership_controls",
    "aws_s3_bucket_policy",
    "aws_s3_bucket_public_access_block",
    "aws_s3_bucket_server_side_encryption_configuration",
    "aws_s3_bucket_versioning",
    "aws_sns_topic_policy",
    "aws_sns_topic_subscription",
}
NEVER_TAGGED = {
    # AWS has no tags for these: they are found by their names, which begin with prefix and environment.
    "aws_cloudfront_function",
    "aws_cloudfront_origin_access_control",
    "aws_cloudfront_response_headers_policy",
}


def resources(synthesized: Synthesized, name: str) -> Iterator[tuple[str, str, Arguments]]:
    """Address, type and arguments of every resource of a file in AWS; GitHub has no tags."""
    for stack in synthesized(name).stacks:
        template = Template(stack.document)
        for type_ in stack.document.get("resource", {}):
            for each, arguments in template.resources(type_).items():
                if type_.startswith("aws_"):
                    yield f"{stack.name}: {type_}.{each}", type_, arguments


def takes_default_tags(type_: str) -> bool:
    return "tags_all" in load_schema("aws")["resource_schemas"][type_]["block"]["attributes"]


@pytest.mark.parametrize("name", SHIPPED)
def test_everything_takes_default_tags_or_is_known_not_to(synthesized: Synthesized, name: str) -> None:
    known = PARTS_OF_TAGGED_RESOURCES | NEVER_TAGGED | {"aws_autoscaling_group"}
    types = {type_ for _, type_, _ in resources(synthesized, name)}
    assert {type_ for type_ in types if not takes_default_tags(type_)} <= known


@pytest.mark.parametrize("type_", sorted(PARTS_OF_TAGGED_RESOURCES | NEVER_TAGGED))
def test_what_is_known_not_to_take_tags_takes_none(type_: str) -> None:
    assert not takes_default_tags(type_)


@pytest.mark.parametrize("name", SHIPPED)
def test_what_aws_makes_on_a_resource_s_behalf_is_tagged_too(synthesized: Synthesized, name: str) -> None:
    found = resources(synthesized, name)
    assert [address for address, type_, arguments in found if type_ in HOLES and not HOLES[type_](arguments)] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_no_resource_gives_the_tag_of_access_policies_another_value(synthesized: Synthesized, name: str) -> None:
    found = resources(synthesized, name)
    tags = {address: arguments.get("tags", {}) for address, _, arguments in found}
    assert [address for address, own in tags.items() if "bascule:environment" in own] == []
