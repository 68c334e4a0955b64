"""Security groups and the connections between them."""

from __future__ import annotations

from bascule.bindings import Expression, Stack
from modules.aws.security_group import Connection, SecurityGroup
from tests.synth.conftest import Synthesize


def group(stack: Stack, id_: str) -> SecurityGroup:
    return SecurityGroup(stack, id_, name=id_, description=id_, vpc_id="vpc-1")


def test_a_new_group_allows_nothing(synthesize: Synthesize) -> None:
    template = synthesize(lambda stack: group(stack, "chat"))
    assert template.addresses == ["aws_security_group.chat"]
    assert not {"ingress", "egress"} & set(template.only("aws_security_group"))


def test_a_rule_is_known_by_its_range_and_port(synthesize: Synthesize) -> None:
    def declare(stack: Stack) -> None:
        chat = group(stack, "chat")
        chat.allow_from_addresses(["10.0.0.0/8"], port=443, description="HTTPS")
        chat.allow_to_addresses(["0.0.0.0/0"], port=443, description="HTTPS")

    template = synthesize(declare)
    rule = template.resource("aws_vpc_security_group_ingress_rule.chat_from_10_0_0_0_8_443")
    assert (rule["cidr_ipv4"], rule["from_port"], rule["to_port"]) == ("10.0.0.0/8", 443, 443)
    assert "aws_vpc_security_group_egress_rule.chat_to_anywhere_443" in template.addresses


def test_a_connection_is_allowed_at_both_ends(synthesize: Synthesize) -> None:
    def declare(stack: Stack) -> None:
        Connection(
            stack, "queries", source=group(stack, "a"), target=group(stack, "b"), port=5432, description="Queries"
        )

    template = synthesize(declare)
    out = template.only("aws_vpc_security_group_egress_rule")
    into = template.only("aws_vpc_security_group_ingress_rule")
    assert (out["security_group_id"], into["security_group_id"]) == (
        "${aws_security_group.a.id}",
        "${aws_security_group.b.id}",
    )
    assert (out["referenced_security_group_id"], out["from_port"]) == (into["security_group_id"], 5432)


def test_a_vpc_may_be_known_later(synthesize: Synthesize) -> None:
    later = Expression.of("data.aws_vpc.shared.id")
    template = synthesize(lambda stack: SecurityGroup(stack, "chat", name="chat", description="Chat", vpc_id=later))
    assert template.only("aws_security_group")["vpc_id"] == later
