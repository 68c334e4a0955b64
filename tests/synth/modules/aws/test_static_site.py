"""Sites: read through one distribution only, by HTTPS, under the domains' own certificate."""

from __future__ import annotations

import json
from typing import Any

from bascule.bindings import Expression
from bascule.cloud.site.site_file import STORE
from bascule.testing import Template
from modules.aws.hosted_zone import HostedZone
from modules.aws.static_site import StaticSite
from tests.synth.conftest import Synthesize

CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"
ZONE = HostedZone.from_existing(zone_id="Z0123456789", name="acme.example")


def synthesized(synthesize: Synthesize, **changes: Any) -> Template:
    arguments: dict[str, Any] = {
        "name": "acme-dev-docs",
        "rewrite_name": "acme-dev-docs-rewrite",
        "bucket_name": "acme-dev-site-docs-123456789012",
        **changes,
    }
    return synthesize(lambda stack: StaticSite(stack, "docs", **arguments))


def distribution(synthesize: Synthesize, **changes: Any) -> dict[str, Any]:
    return synthesized(synthesize, **changes).only("aws_cloudfront_distribution")


def test_the_bucket_is_read_by_this_distribution_only(synthesize: Synthesize) -> None:
    policy = json.loads(synthesized(synthesize).only("aws_s3_bucket_policy")["policy"])
    (allowed,) = (statement for statement in policy["Statement"] if statement["Effect"] == "Allow")
    assert (allowed["Action"], allowed["Principal"]) == ("s3:GetObject", {"Service": "cloudfront.amazonaws.com"})
    assert allowed["Condition"] == {"StringEquals": {"aws:SourceArn": "${aws_cloudfront_distribution.docs.arn}"}}


def test_earlier_releases_are_read_by_nobody_through_cloudfront(synthesize: Synthesize) -> None:
    policy = json.loads(synthesized(synthesize).only("aws_s3_bucket_policy")["policy"])
    denied = next(each for each in policy["Statement"] if each.get("Sid") == "KeepEarlierReleasesUnread")
    assert (denied["Effect"], denied["Action"]) == ("Deny", "s3:GetObject")
    assert denied["Resource"] == f"${{aws_s3_bucket.docs_content.arn}}/{STORE}*"


def test_cloudfront_signs_every_request_to_the_bucket(synthesize: Synthesize) -> None:
    template = synthesized(synthesize)
    (origin,) = template.only("aws_cloudfront_distribution")["origin"]
    assert origin["origin_access_control_id"] == "${aws_cloudfront_origin_access_control.docs_access.id}"
    assert template.only("aws_cloudfront_origin_access_control")["signing_behavior"] == "always"


def test_a_missing_file_is_told_by_the_site_s_own_page_and_stays_an_error(synthesize: Synthesize) -> None:
    answers = distribution(synthesize)["custom_error_response"]
    page = {"response_code": 404, "response_page_path": "/404.html"}
    assert answers == [{"error_code": 403, **page}, {"error_code": 404, **page}]


def test_plain_http_is_sent_to_https(synthesize: Synthesize) -> None:
    assert distribution(synthesize)["default_cache_behavior"]["viewer_protocol_policy"] == "redirect-to-https"


def test_every_answer_carries_the_security_headers(synthesize: Synthesize) -> None:
    template = synthesized(synthesize)
    behaviour = template.only("aws_cloudfront_distribution")["default_cache_behavior"]
    headers = template.only("aws_cloudfront_response_headers_policy")["security_headers_config"]
    assert behaviour["response_headers_policy_id"] == "${aws_cloudfront_response_headers_policy.docs_headers.id}"
    assert headers["strict_transport_security"] == {"access_control_max_age_sec": 63072000, "override": True}


def test_without_a_domain_the_site_has_cloudfront_s_name_and_certificate(synthesize: Synthesize) -> None:
    template = synthesized(synthesize)
    assert template.only("aws_cloudfront_distribution")["viewer_certificate"] == {
        "cloudfront_default_certificate": True
    }
    assert template.resources("aws_route53_record") == {}


def test_a_domain_has_its_certificate_and_modern_tls(synthesize: Synthesize) -> None:
    site = distribution(synthesize, domains=["docs.acme.example"], certificate_arn=CERTIFICATE)
    assert site["aliases"] == ["docs.acme.example"]
    assert site["viewer_certificate"] == {
        "acm_certificate_arn": CERTIFICATE,
        "ssl_support_method": "sni-only",
        "minimum_protocol_version": "TLSv1.2_2021",
    }


def test_a_certificate_that_is_issued_later_is_passed_on(synthesize: Synthesize) -> None:
    arn = Expression.of("aws_acm_certificate_validation.docs.certificate_arn")
    site = distribution(synthesize, domains=["docs.acme.example"], certificate_arn=arn)
    assert site["viewer_certificate"]["acm_certificate_arn"] == arn


def test_a_domain_is_found_over_ipv4_and_ipv6(synthesize: Synthesize) -> None:
    template = synthesized(synthesize, domains=["docs.acme.example"], certificate_arn=CERTIFICATE, zone=ZONE)
    records = template.resources("aws_route53_record").values()
    assert {record["type"] for record in records} == {"A", "AAAA"}
    assert {record["zone_id"] for record in records} == {"Z0123456789"}


def test_without_a_zone_somebody_else_keeps_the_records(synthesize: Synthesize) -> None:
    template = synthesized(synthesize, domains=["docs.acme.example"], certificate_arn=CERTIFICATE)
    assert template.resources("aws_route53_record") == {}


def test_content_stays_unless_its_loss_is_asked_for(synthesize: Synthesize) -> None:
    assert synthesized(synthesize).only("aws_s3_bucket")["force_destroy"] is False
    assert synthesized(synthesize, force_destroy=True).only("aws_s3_bucket")["force_destroy"] is True
