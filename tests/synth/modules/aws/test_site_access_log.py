"""Access logs of sites: configured where CloudFront wants it, delivered to any bucket."""

from __future__ import annotations

from bascule.bindings import Expression, Stack
from bascule.bindings._generated.aws.provider import AwsProvider
from bascule.testing import Template
from modules.aws.site_access_log import SiteAccessLog
from tests.synth.conftest import Synthesize


def synthesized(synthesize: Synthesize) -> Template:
    def declare(stack: Stack) -> None:
        SiteAccessLog(
            stack,
            "log",
            name="acme-dev-docs",
            distribution_arn=Expression.of("aws_cloudfront_distribution.docs.arn"),
            bucket_arn="arn:aws:s3:::acme-dev-logs-123456789012",
            provider=AwsProvider(stack, region="us-east-1", alias="cloudfront"),
        )

    return synthesize(declare)


def test_a_distribution_that_is_known_later_delivers_to_the_bucket(synthesize: Synthesize) -> None:
    template = synthesized(synthesize)
    destination = template.only("aws_cloudwatch_log_delivery_destination")
    assert template.only("aws_cloudwatch_log_delivery_source")["resource_arn"] == (
        "${aws_cloudfront_distribution.docs.arn}"
    )
    assert destination["delivery_destination_configuration"] == [
        {"destination_resource_arn": "arn:aws:s3:::acme-dev-logs-123456789012"}
    ]


def test_all_of_it_is_where_cloudfront_s_deliveries_are_configured(synthesize: Synthesize) -> None:
    tables = synthesized(synthesize).document["resource"].values()
    assert {each["provider"] for table in tables for each in table.values()} == {"aws.cloudfront"}
