"""Objects changed and deleted behind the engine's back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bascule.errors import SandboxError
from bascule.sandbox.drift import Drifted, change_object, delete_object, find_objects, only
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import SCOPE, Create


class Cloud:
    """One account, as `bascule sandbox drift` reaches it."""

    def __init__(self, world: World, cache: SchemaCache) -> None:
        self.world = world
        self.cache = cache

    def change(self, name: str, *words: str, type_: str = "") -> Drifted:
        return change_object(self.world, self.cache, self.row(name, type_), words)

    def delete(self, name: str, *, force: bool = False) -> Drifted:
        return delete_object(self.world, self.cache, self.row(name), force=force)

    def row(self, name: str, type_: str = "") -> Any:
        return only(self.world.store, find_objects(self.world.store, name, type_=type_), name)

    def attributes(self, type_: str, id_: str) -> dict[str, Any]:
        return self.world.read(self.cache.find(RESOURCE, type_), id_, SCOPE) or {}


@pytest.fixture
def cloud(world: World, cache: SchemaCache) -> Cloud:
    return Cloud(world, cache)


def network(create: Create) -> tuple[str, str]:
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16", tags={"Name": "main", "team.acme": "a"})
    subnet, _ = create("aws_subnet", vpc_id=vpc, cidr_block="10.0.1.0/24")
    return vpc, subnet


def test_a_value_changes_and_is_told(create: Create, cloud: Cloud) -> None:
    vpc, _ = network(create)
    told = cloud.change(vpc, "enable_dns_support=false")
    assert [(each.path, each.before, each.after) for each in told.changes] == [("enable_dns_support", True, False)]
    assert cloud.attributes("aws_vpc", vpc)["enable_dns_support"] is False


@pytest.mark.parametrize(
    ("words", "tags"),
    [
        (["tags.Name=else"], {"Name": "else", "team.acme": "a"}),
        (["tags.team.acme=b"], {"Name": "main", "team.acme": "b"}),
        (['tags["a=b"]=c'], {"Name": "main", "team.acme": "a", "a=b": "c"}),
        (["tags.Name=null", "tags.other=1"], {"team.acme": "a", "other": "1"}),
    ],
)
def test_a_tag_changes_in_both_views(create: Create, cloud: Cloud, words: list[str], tags: dict[str, str]) -> None:
    vpc, _ = network(create)
    cloud.change(vpc, *words)
    found = cloud.attributes("aws_vpc", vpc)
    assert (found["tags"], found["tags_all"]) == (tags, tags)


def test_lists_have_positions_and_blocks_have_arguments(create: Create, cloud: Cloud) -> None:
    create("aws_s3_bucket", bucket="acme")
    create("aws_s3_bucket_versioning", bucket="acme", versioning_configuration=[{"status": "Enabled"}])
    cloud.change("acme", "versioning_configuration[0].status=Suspended", type_="aws_s3_bucket_versioning")
    found = cloud.attributes("aws_s3_bucket_versioning", "acme")
    assert found["versioning_configuration"][0]["status"] == "Suspended"


def test_collections_are_json_and_lists_grow_at_their_end(create: Create, cloud: Cloud) -> None:
    group, _ = create("aws_security_group", name="a", vpc_id=network(create)[0])
    rule = '{"from_port": 443, "to_port": 443, "protocol": "tcp", "cidr_blocks": ["0.0.0.0/0"]}'
    cloud.change(group, f"ingress=[{rule}]")
    assert cloud.attributes("aws_security_group", group)["ingress"][0]["from_port"] == 443


def test_everything_that_is_wrong_is_told_at_once_and_nothing_changes(create: Create, cloud: Cloud) -> None:
    vpc, _ = network(create)
    with pytest.raises(SandboxError) as raised:
        cloud.change(
            vpc,
            "cidr_blok=x",
            "enable_dns_support=maybe",
            "id=vpc-1",
            "tags",
            "tags.Name=else",
            "ipv6_netmask_length=a",
        )
    found = [(each.message, each.found) for each in raised.value.problems]
    assert found == [
        ("there is no such argument", "cidr_blok"),
        ("is no bool", "maybe"),
        ("an identifier cannot change", "vpc-1"),
        ("is no change", "tags"),
        ("is no number", "a"),
    ]
    assert "cidr_block" in raised.value.problems[0].accepted
    assert cloud.attributes("aws_vpc", vpc)["tags"]["Name"] == "main"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("ingress[0].from_port=1", "a set has no parts with names"),
        ("ingress={}", "is no set"),
        ('ingress=[{"port": 1}]', "there is no such argument"),
        ('ingress=[{"from_port": "1"}]', "is no number"),
        ("name.first=a", "a string has no parts with names"),
    ],
)
def test_a_path_or_value_that_the_type_does_not_have_is_refused(
    create: Create, cloud: Cloud, words: str, message: str
) -> None:
    group, _ = create("aws_security_group", name="a", vpc_id=network(create)[0])
    with pytest.raises(SandboxError, match=message):
        cloud.change(group, words)


def test_what_an_object_refers_to_follows_from_its_new_values(create: Create, cloud: Cloud) -> None:
    vpc, subnet = network(create)
    other, _ = create("aws_vpc", cidr_block="10.1.0.0/16")
    cloud.change(subnet, f"vpc_id={other}")
    cloud.delete(vpc)
    with pytest.raises(SandboxError, match="DependencyViolation"):
        cloud.delete(other)


def test_an_object_that_others_hold_on_to_is_deleted_by_force_alone(create: Create, cloud: Cloud) -> None:
    vpc, subnet = network(create)
    with pytest.raises(SandboxError, match="--force"):
        cloud.delete(vpc)
    assert cloud.delete(vpc, force=True).deleted
    assert cloud.attributes("aws_vpc", vpc) == {}
    assert cloud.attributes("aws_subnet", subnet) != {}


def test_secrets_are_not_told(create: Create, cloud: Cloud) -> None:
    create("aws_ssm_parameter", name="/a", type="SecureString", value="before")
    told = cloud.change("/a", "value=hunter2")
    assert "hunter2" not in repr(told)


def test_a_name_that_several_objects_have_asks_for_a_type(create: Create, cloud: Cloud) -> None:
    create("aws_s3_bucket", bucket="acme")
    create("aws_s3_bucket_versioning", bucket="acme", versioning_configuration=[{"status": "Enabled"}])
    with pytest.raises(SandboxError, match="aws_s3_bucket_versioning of dev-app"):
        cloud.row("acme")


def test_an_arn_is_a_name_and_a_mistyped_one_is_told_with_the_nearest(
    create: Create, cloud: Cloud, store: Store
) -> None:
    vpc, _ = network(create)
    assert cloud.row(cloud.attributes("aws_vpc", vpc)["arn"])["id"] == vpc
    with pytest.raises(SandboxError, match=vpc):
        cloud.row(vpc[:-1])


def test_a_store_without_objects_has_none_of_that_name(tmp_path: Path) -> None:
    store = Store(tmp_path / "empty.db")
    with pytest.raises(SandboxError, match="no object is called vpc-1"):
        only(store, find_objects(store, "vpc-1"), "vpc-1")
    store.close()
