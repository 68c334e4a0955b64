"""The AWS provider as every stack has it."""

from __future__ import annotations

from collections.abc import Mapping

from bascule.bindings._generated.aws.provider import AwsProvider, DefaultTags, Endpoints
from bascule.synth.deployable import Deployable

EMULATED = (
    "acm",
    "applicationautoscaling",
    "budgets",
    "ce",
    "cloudformation",
    "cloudfront",
    "cloudwatch",
    "cloudwatchevents",
    "cloudwatchlogs",
    "ec2",
    "ecr",
    "ecs",
    "elasticloadbalancingv2",
    "iam",
    "kms",
    "rds",
    "route53",
    "s3",
    "secretsmanager",
    "sns",
    "ssm",
    "sts",
    "wafv2",
)
"""The services that the stacks use, by their names in the provider's `endpoints`."""


def add_aws_provider(
    stack: Deployable,
    *,
    region: str,
    account_id: str,
    tags: Mapping[str, str],
    endpoint_url: str | None = None,
    alias: str | None = None,
) -> AwsProvider:
    """Adds the provider of one region to the stack; everything made with it carries the tags.

    It works in that account only, and does not say by which role: a saved plan would carry the role with it.
    `endpoint_url` is an emulator in the place of AWS.
    """
    return AwsProvider(
        stack,
        region=region,
        allowed_account_ids=[account_id],
        default_tags=[DefaultTags(tags=tags)],
        endpoints=[_endpoints(endpoint_url)] if endpoint_url else None,
        # Emulators answer under one host name, so a bucket can't be a part of it.
        s3_use_path_style=True if endpoint_url else None,
        skip_metadata_api_check="true" if endpoint_url else None,
        alias=alias,
        source=stack.provider_source("aws"),
    )


def _endpoints(url: str) -> Endpoints:
    return Endpoints(**dict.fromkeys(EMULATED, url))
