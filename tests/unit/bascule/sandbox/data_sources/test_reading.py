from __future__ import annotations

import json

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.values.cty import Value
from tests.unit.bascule.sandbox.conftest import ACCOUNT, Create
from tests.unit.bascule.sandbox.data_sources.conftest import Read


@pytest.mark.parametrize(
    ("type_name", "attribute", "value"),
    [
        ("aws_caller_identity", "account_id", ACCOUNT),
        ("aws_partition", "dns_suffix", "amazonaws.com"),
        ("aws_region", "region", "us-east-1"),
        ("aws_availability_zones", "names", [f"us-east-1{letter}" for letter in "abcdef"]),
    ],
)
def test_the_account_describes_itself(read: Read, type_name: str, attribute: str, value: Value) -> None:
    assert read(type_name)[attribute] == value


def test_a_managed_policy_is_found_by_name(read: Read) -> None:
    state = read("aws_cloudfront_cache_policy", name="Managed-CachingOptimized")
    assert state["id"] == "658327ea-f89d-4fab-a63d-7e88639e58f6"


def test_a_living_object_is_found_by_its_attributes_and_tags(read: Read, create: Create) -> None:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16", tags={"Name": "main"})
    create("aws_vpc", cidr_block="10.1.0.0/16")
    assert read("aws_vpc", tags={"Name": "main"})["id"] == vpc
    assert read("aws_vpc", filter=[{"name": "cidr", "values": ["10.0.0.0/16"]}])["id"] == vpc


def test_nothing_found_is_refused(read: Read) -> None:
    with pytest.raises(Refusal, match="no matching aws_vpc found"):
        read("aws_vpc", id="vpc-none")


def test_several_found_is_refused(read: Read, create: Create) -> None:
    for cidr in ("10.0.0.0/16", "10.1.0.0/16"):
        create("aws_vpc", cidr_block=cidr)
    with pytest.raises(Refusal, match="multiple aws_vpc matched"):
        read("aws_vpc")


def test_all_subnets_of_a_network_are_found(read: Read, create: Create) -> None:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    subnet, _ = create("aws_subnet", vpc_id=vpc, cidr_block="10.0.1.0/24")
    assert read("aws_subnets", filter=[{"name": "vpc-id", "values": [vpc]}])["ids"] == [subnet]


def test_parameters_are_public_or_in_the_store(read: Read, create: Create) -> None:
    create("aws_ssm_parameter", name="/acme/x", type="String", value="mine")
    assert read("aws_ssm_parameter", name="/acme/x")["value"] == "mine"
    image = "/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id"
    assert read("aws_ssm_parameter", name=image)["value"].startswith("ami-0")


def test_the_newest_revision_of_a_task_definition_is_meant(read: Read, create: Create) -> None:
    for image in ("a", "b"):
        create("aws_ecs_task_definition", family="chat", container_definitions=json.dumps([{"image": image}]))
    assert read("aws_ecs_task_definition", task_definition="chat")["revision"] == 2


def test_a_certificate_is_found_by_its_domain(read: Read, create: Create) -> None:
    create("aws_acm_certificate", domain_name="a.example", validation_method="DNS")
    wanted, _ = create("aws_acm_certificate", domain_name="b.example", validation_method="DNS")
    assert read("aws_acm_certificate", domain="b.example")["arn"] == wanted


def test_what_cannot_be_looked_for_is_refused_instead_of_guessed(read: Read, create: Create) -> None:
    create("aws_vpc", cidr_block="10.0.0.0/16")
    with pytest.raises(Refusal, match="cannot look for aws_vpc by default"):
        read("aws_vpc", default=True)
    with pytest.raises(Refusal, match="cannot decide the filter owner-mood of aws_vpc"):
        read("aws_vpc", filter=[{"name": "owner-mood", "values": ["good"]}])


def test_a_filter_takes_wildcards(read: Read, create: Create) -> None:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16", tags={"Name": "dev-main"})
    create("aws_vpc", cidr_block="10.1.0.0/16", tags={"Name": "prod-main"})
    assert read("aws_vpc", filter=[{"name": "tag:Name", "values": ["dev-*"]}])["id"] == vpc


def test_parameters_below_a_path_are_found(read: Read, create: Create) -> None:
    for name in ("/acme/a", "/acme/deep/b", "/other"):
        create("aws_ssm_parameter", name=name, type="String", value=name)
    assert read("aws_ssm_parameters_by_path", path="/acme")["names"] == ["/acme/a"]
    assert len(read("aws_ssm_parameters_by_path", path="/acme", recursive=True)["names"]) == 2


def test_a_data_source_that_only_aws_can_answer_is_refused(read: Read) -> None:
    with pytest.raises(Refusal, match="the simulated cloud has no data source aws_ip_ranges"):
        read("aws_ip_ranges", services=["s3"])


def test_a_version_is_found_by_any_name_of_its_secret(read: Read, create: Create) -> None:
    _, secret = create("aws_secretsmanager_secret", name="key")
    create("aws_secretsmanager_secret_version", secret_id=secret["arn"], secret_string="value")
    assert read("aws_secretsmanager_secret_version", secret_id="key")["secret_string"] == "value"


def test_a_key_is_found_by_its_alias(read: Read, create: Create) -> None:
    key, _ = create("aws_kms_key")
    create("aws_kms_alias", name="alias/acme", target_key_id=key)
    assert read("aws_kms_key", key_id="alias/acme")["arn"].endswith(f"key/{key}")


def test_services_have_aliases_of_their_own(read: Read) -> None:
    assert read("aws_kms_alias", name="alias/aws/s3")["arn"].endswith(":alias/aws/s3")


def test_the_document_of_an_aws_policy_is_not_invented(read: Read) -> None:
    with pytest.raises(Refusal, match="does not know the managed policy"):
        read("aws_iam_policy", arn="arn:aws:iam::aws:policy/ReadOnlyAccess")


def test_lists_hold_what_their_names_say(read: Read, create: Create) -> None:
    _, table = create(
        "aws_dynamodb_table",
        name="t",
        billing_mode="PAY_PER_REQUEST",
        hash_key="a",
        attribute=[{"name": "a", "type": "S"}],
    )
    assert read("aws_dynamodb_tables")["names"] == [table["name"]]


def test_what_is_mostly_the_clouds_own_is_not_listed(read: Read) -> None:
    with pytest.raises(Refusal, match="Only AWS knows its answer"):
        read("aws_ec2_managed_prefix_lists")
