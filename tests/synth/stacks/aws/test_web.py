"""Sites of an environment: certificates where CloudFront looks for them."""

from __future__ import annotations

from bascule.assembly import AppAssembly
from bascule.testing import Template
from tests.conftest import Synthesized


def web(app: AppAssembly) -> Template:
    (stack,) = (stack for stack in app.stacks if stack.name.endswith("-aws-web"))
    return Template(stack.document)


def test_the_certificate_is_made_where_cloudfront_looks_for_it(synthesized: Synthesized) -> None:
    template = web(synthesized("dev"))
    regions = {each.get("alias"): each["region"] for each in template.document["provider"]["aws"]}
    assert template.only("aws_acm_certificate")["provider"] == "aws.cloudfront"
    assert regions["cloudfront"] == "us-east-1"


def test_the_bucket_has_the_name_that_access_policies_mention(synthesized: Synthesized) -> None:
    assert web(synthesized("dev")).only("aws_s3_bucket")["bucket"] == "acme-dev-site-site-123456789012"


def test_the_records_are_in_the_foundation_s_zone(synthesized: Synthesized) -> None:
    record = web(synthesized("sandbox")).resource("aws_route53_record.site_www_sandbox_acme_example_a")
    assert ".outputs." in record["zone_id"]


def test_a_pipeline_reads_where_to_deliver_the_site(synthesized: Synthesized) -> None:
    outputs = web(synthesized("sandbox")).document["output"]
    assert {"site_url", "site_bucket", "site_distribution_id"} <= set(outputs)


def test_requests_are_recorded_where_they_are_asked_for(synthesized: Synthesized) -> None:
    assert "aws_cloudwatch_log_delivery.site_access_log" in web(synthesized("prod")).addresses
    assert "aws_cloudwatch_log_delivery.site_access_log" not in web(synthesized("dev")).addresses
