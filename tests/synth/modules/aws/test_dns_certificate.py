"""Certificates: proven by records of their zone, used only when issued."""

from __future__ import annotations

from typing import Any

from bascule.bindings import Expression, Stack
from bascule.bindings._generated.aws.provider import AwsProvider
from bascule.testing import Template
from modules.aws.dns_certificate import DnsCertificate
from tests.synth.conftest import Synthesize


def synthesized(synthesize: Synthesize, **changes: Any) -> Template:
    arguments = {"domain_name": "dev.acme.example", "zone_id": "Z0123456789", **changes}
    return synthesize(lambda stack: DnsCertificate(stack, "certificate", **arguments))


def test_every_name_is_proven_by_the_record_that_acm_asks_for(synthesize: Synthesize) -> None:
    template = synthesized(synthesize, alternative_names=["chat.dev.acme.example"])
    assert set(template.resources("aws_route53_record")) == {
        "certificate_proof_dev_acme_example",
        "certificate_proof_chat_dev_acme_example",
    }
    name = template.resource("aws_route53_record.certificate_proof_chat_dev_acme_example")["name"]
    assert name == (
        "${one([for each in aws_acm_certificate.certificate.domain_validation_options"
        ' : each.resource_record_name if each.domain_name == "chat.dev.acme.example"])}'
    )


def test_a_wildcard_shares_the_record_of_its_domain(synthesize: Synthesize) -> None:
    template = synthesized(synthesize, alternative_names=["*.dev.acme.example", "*.api.acme.example"])
    assert set(template.resources("aws_route53_record")) == {
        "certificate_proof_dev_acme_example",
        "certificate_proof_any_api_acme_example",
    }


def test_another_order_of_names_changes_no_record(synthesize: Synthesize) -> None:
    one = synthesized(synthesize, alternative_names=["a.acme.example", "b.acme.example"])
    other = synthesized(synthesize, alternative_names=["b.acme.example", "a.acme.example"])
    assert one.resources("aws_route53_record") == other.resources("aws_route53_record")


def test_a_certificate_without_further_names_leaves_the_list_to_acm(synthesize: Synthesize) -> None:
    assert "subject_alternative_names" not in synthesized(synthesize).only("aws_acm_certificate")


def test_who_uses_the_certificate_waits_until_it_is_issued(synthesize: Synthesize) -> None:
    used: list[str] = []

    def declare(stack: Stack) -> None:
        used.append(DnsCertificate(stack, "certificate", domain_name="a.acme.example", zone_id="Z1").arn)

    synthesize(declare)
    assert used[0].startswith("${aws_acm_certificate_validation.certificate_validation.certificate_arn")


def test_the_new_certificate_is_there_before_the_old_one_goes(synthesize: Synthesize) -> None:
    assert synthesized(synthesize).only("aws_acm_certificate")["lifecycle"] == {"create_before_destroy": True}


def test_a_zone_of_another_stack_may_be_known_later(synthesize: Synthesize) -> None:
    template = synthesized(synthesize, zone_id=Expression.of("aws_route53_zone.main.zone_id"))
    assert template.only("aws_route53_record")["zone_id"] == "${aws_route53_zone.main.zone_id}"


def test_for_cloudfront_certificate_and_validation_are_in_its_region(synthesize: Synthesize) -> None:
    def declare(stack: Stack) -> None:
        provider = AwsProvider(stack, region="us-east-1", alias="cloudfront")
        DnsCertificate(stack, "certificate", domain_name="www.acme.example", zone_id="Z1", provider=provider)

    template = synthesize(declare)
    assert template.only("aws_acm_certificate")["provider"] == "aws.cloudfront"
    assert template.only("aws_acm_certificate_validation")["provider"] == "aws.cloudfront"
