"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_sns_topic
"""

# ruff: noqa
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct

from bascule.bindings.attribute import Attribute
from bascule.bindings.block import Block
from bascule.bindings.element import DataSource, Element, Resource
from bascule.bindings.expression import Expression
from bascule.bindings.lifecycle import Lifecycle
from bascule.bindings.provider import ProviderConfiguration
from bascule.bindings.types import Bool, Items, Number, Strings


class SnsTopic(Resource):
    """Resource `aws_sns_topic` of hashicorp/aws 6.47.0.

    application_failure_feedback_role_arn: string
    application_success_feedback_role_arn: string
    application_success_feedback_sample_rate: number
    archive_policy: string
    content_based_deduplication: bool
    delivery_policy: string
    display_name: string
    fifo_throughput_scope: string, computed if left out
    fifo_topic: bool
    firehose_failure_feedback_role_arn: string
    firehose_success_feedback_role_arn: string
    firehose_success_feedback_sample_rate: number
    http_failure_feedback_role_arn: string
    http_success_feedback_role_arn: string
    http_success_feedback_sample_rate: number
    id: string, computed if left out
    kms_master_key_id: string
    lambda_failure_feedback_role_arn: string
    lambda_success_feedback_role_arn: string
    lambda_success_feedback_sample_rate: number
    name: string, computed if left out
    name_prefix: string, computed if left out
    policy: string, computed if left out
    region: string, computed if left out
    signature_version: number, computed if left out
    sqs_failure_feedback_role_arn: string
    sqs_success_feedback_role_arn: string
    sqs_success_feedback_sample_rate: number
    tags: map(string)
    tags_all: map(string), computed if left out
    tracing_config: string, computed if left out
    """

    terraform_type = "aws_sns_topic"

    application_failure_feedback_role_arn = Attribute("application_failure_feedback_role_arn")
    application_success_feedback_role_arn = Attribute("application_success_feedback_role_arn")
    application_success_feedback_sample_rate = Attribute("application_success_feedback_sample_rate")
    archive_policy = Attribute("archive_policy")
    arn = Attribute("arn")
    beginning_archive_time = Attribute("beginning_archive_time")
    content_based_deduplication = Attribute("content_based_deduplication")
    delivery_policy = Attribute("delivery_policy")
    display_name = Attribute("display_name")
    fifo_throughput_scope = Attribute("fifo_throughput_scope")
    fifo_topic = Attribute("fifo_topic")
    firehose_failure_feedback_role_arn = Attribute("firehose_failure_feedback_role_arn")
    firehose_success_feedback_role_arn = Attribute("firehose_success_feedback_role_arn")
    firehose_success_feedback_sample_rate = Attribute("firehose_success_feedback_sample_rate")
    http_failure_feedback_role_arn = Attribute("http_failure_feedback_role_arn")
    http_success_feedback_role_arn = Attribute("http_success_feedback_role_arn")
    http_success_feedback_sample_rate = Attribute("http_success_feedback_sample_rate")
    id = Attribute("id")
    kms_master_key_id = Attribute("kms_master_key_id")
    lambda_failure_feedback_role_arn = Attribute("lambda_failure_feedback_role_arn")
    lambda_success_feedback_role_arn = Attribute("lambda_success_feedback_role_arn")
    lambda_success_feedback_sample_rate = Attribute("lambda_success_feedback_sample_rate")
    name = Attribute("name")
    name_prefix = Attribute("name_prefix")
    owner = Attribute("owner")
    policy = Attribute("policy")
    region = Attribute("region")
    signature_version = Attribute("signature_version")
    sqs_failure_feedback_role_arn = Attribute("sqs_failure_feedback_role_arn")
    sqs_success_feedback_role_arn = Attribute("sqs_success_feedback_role_arn")
    sqs_success_feedback_sample_rate = Attribute("sqs_success_feedback_sample_rate")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    tracing_config = Attribute("tracing_config")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        application_failure_feedback_role_arn: str | None = None,
        application_success_feedback_role_arn: str | None = None,
        application_success_feedback_sample_rate: Number | None = None,
        archive_policy: str | None = None,
        content_based_deduplication: Bool | None = None,
        delivery_policy: str | None = None,
        display_name: str | None = None,
        fifo_throughput_scope: str | None = None,
        fifo_topic: Bool | None = None,
        firehose_failure_feedback_role_arn: str | None = None,
        firehose_success_feedback_role_arn: str | None = None,
        firehose_success_feedback_sample_rate: Number | None = None,
        http_failure_feedback_role_arn: str | None = None,
        http_success_feedback_role_arn: str | None = None,
        http_success_feedback_sample_rate: Number | None = None,
        id: str | None = None,
        kms_master_key_id: str | None = None,
        lambda_failure_feedback_role_arn: str | None = None,
        lambda_success_feedback_role_arn: str | None = None,
        lambda_success_feedback_sample_rate: Number | None = None,
        name: str | None = None,
        name_prefix: str | None = None,
        policy: str | None = None,
        region: str | None = None,
        signature_version: Number | None = None,
        sqs_failure_feedback_role_arn: str | None = None,
        sqs_success_feedback_role_arn: str | None = None,
        sqs_success_feedback_sample_rate: Number | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        tracing_config: str | None = None,
        count: int | Expression | None = None,
        for_each: Mapping[str, Any] | Expression | None = None,
        provider: ProviderConfiguration | None = None,
        depends_on: Sequence[Element] | None = None,
        lifecycle: Lifecycle | None = None,
    ) -> None:
        super().__init__(
            scope,
            id_,
            {
                "application_failure_feedback_role_arn": application_failure_feedback_role_arn,
                "application_success_feedback_role_arn": application_success_feedback_role_arn,
                "application_success_feedback_sample_rate": application_success_feedback_sample_rate,
                "archive_policy": archive_policy,
                "content_based_deduplication": content_based_deduplication,
                "delivery_policy": delivery_policy,
                "display_name": display_name,
                "fifo_throughput_scope": fifo_throughput_scope,
                "fifo_topic": fifo_topic,
                "firehose_failure_feedback_role_arn": firehose_failure_feedback_role_arn,
                "firehose_success_feedback_role_arn": firehose_success_feedback_role_arn,
                "firehose_success_feedback_sample_rate": firehose_success_feedback_sample_rate,
                "http_failure_feedback_role_arn": http_failure_feedback_role_arn,
                "http_success_feedback_role_arn": http_success_feedback_role_arn,
                "http_success_feedback_sample_rate": http_success_feedback_sample_rate,
                "id": id,
                "kms_master_key_id": kms_master_key_id,
                "lambda_failure_feedback_role_arn": lambda_failure_feedback_role_arn,
                "lambda_success_feedback_role_arn": lambda_success_feedback_role_arn,
                "lambda_success_feedback_sample_rate": lambda_success_feedback_sample_rate,
                "name": name,
                "name_prefix": name_prefix,
                "policy": policy,
                "region": region,
                "signature_version": signature_version,
                "sqs_failure_feedback_role_arn": sqs_failure_feedback_role_arn,
                "sqs_success_feedback_role_arn": sqs_success_feedback_role_arn,
                "sqs_success_feedback_sample_rate": sqs_success_feedback_sample_rate,
                "tags": tags,
                "tags_all": tags_all,
                "tracing_config": tracing_config,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
