"""What the engine shows when the simulated provider or cloud says no."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.settings import Existing
from tests.deploy.sandbox.conftest import NewStack, StackFolder


def one(type_name: str, **arguments: Any) -> dict[str, Any]:
    return {"provider": {"aws": {"region": "us-east-1"}}, "resource": {type_name: {"main": arguments}}}


@pytest.mark.parametrize(
    ("type_name", "arguments", "message"),
    [
        ("aws_vpc", {"cidr_block": "10.0.0.0/16", "colour": "red"}, "colour"),
        ("aws_vpc", {"cidr_block": "10.0.0.0/16", "instance_tenancy": "shared"}, "instance_tenancy"),
        ("aws_vpc", {"cidr_block": "10.0.0.0/16", "ipv4_netmask_length": 20}, "conflicts with"),
    ],
)
def test_a_wrong_argument_is_refused_before_anything_is_planned(
    stack: StackFolder, type_name: str, arguments: dict[str, Any], message: str
) -> None:
    assert message in stack.refused(one(type_name, **arguments), "validate")


def test_a_type_that_does_not_exist_is_refused_by_its_name(stack: StackFolder) -> None:
    assert "does not support resource type" in stack.refused(one("aws_vcp"), "validate")


def test_a_reference_to_nothing_is_refused_with_its_line(stack: StackFolder) -> None:
    refused = stack.refused(one("aws_subnet", vpc_id="vpc-0none", cidr_block="10.0.1.0/24"))
    assert "InvalidVpcID.NotFound" in refused
    assert '"vpc_id": "vpc-0none"' in refused


def test_another_account_than_the_simulated_one_is_refused(stack: StackFolder) -> None:
    document = one("aws_vpc", cidr_block="10.0.0.0/16")
    document["provider"]["aws"]["allowed_account_ids"] = ["999999999999"]
    assert "AWS account ID not allowed" in stack.refused(document, "plan")


def test_a_missing_settings_file_is_explained(stack: StackFolder) -> None:
    stack.write(one("aws_vpc", cidr_block="10.0.0.0/16"))
    (stack.folder / "bascule-sandbox.json").unlink()
    shown = " ".join(stack.run("plan", accepted=(1,)).stderr.split())
    assert "bascule-sandbox.json is missing" in shown
    assert "Synthesize the stack again" in shown


def test_a_damaged_store_is_explained_and_the_state_is_kept(stack: StackFolder) -> None:
    stack.apply(one("aws_vpc", cidr_block="10.0.0.0/16"))
    before = stack.state()
    for path in stack.store.parent.glob(f"{stack.store.name}-*"):
        path.unlink()
    stack.store.write_bytes(b"not a database" * 100)
    shown = " ".join(stack.run("apply", "-auto-approve", accepted=(1,)).stderr.split())
    assert "go back to a snapshot" in shown
    assert stack.state() == before


def test_what_exists_already_is_used_and_left_alone(new_stack: NewStack) -> None:
    company = Existing(type="aws_vpc", id="vpc-0company", attributes={"cidr_block": "10.9.0.0/16"})
    stack = new_stack(existing=(company,))
    document = one("aws_subnet", vpc_id="${data.aws_vpc.company.id}", cidr_block="10.9.1.0/24")
    document["data"] = {"aws_vpc": {"company": {"id": "vpc-0company"}}}
    stack.apply(document)
    assert stack.empty_plan()
    stack.destroy()
    assert stack.objects() == [("aws_vpc", "vpc-0company")]


def test_what_an_environment_says_exists_but_no_schema_describes_can_be_referred_to(new_stack: NewStack) -> None:
    arn = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/acme/1"
    stack = new_stack(existing=(Existing(type="aws_wafv2_web_acl", id="1", attributes={"arn": arn}),))
    document = one("aws_lb", name="a", internal=True, load_balancer_type="network", subnets=["${aws_subnet.a.id}"])
    document["resource"]["aws_vpc"] = {"main": {"cidr_block": "10.0.0.0/16"}}
    document["resource"]["aws_subnet"] = {"a": {"vpc_id": "${aws_vpc.main.id}", "cidr_block": "10.0.1.0/24"}}
    association = {"web_acl_arn": arn, "resource_arn": "${aws_lb.main.arn}"}
    document["resource"]["aws_wafv2_web_acl_association"] = {"main": association}
    stack.apply(document)
    assert stack.empty_plan()
