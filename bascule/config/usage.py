"""What `bascule cost` assumes of a month; nothing is deployed from it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bascule.config.scalars import Text
from bascule.config.section import Section
from bascule.facts.usage import CommonUsage as Common
from bascule.facts.usage import DatabaseUsage as OfDatabase
from bascule.facts.usage import ServiceUsage as OfService
from bascule.facts.usage import SiteUsage as OfSite

_Amount = Annotated[float, Field(ge=0, le=1e12)]
_Model = Annotated[str, Text(r"(?:[^/]+/.+)?", 'service and item of the price book, "Anthropic API/claude-haiku-4.5"')]
_SERVICE, _SITE, _DATABASE, _COMMON = OfService(), OfSite(), OfDatabase(), Common()


class ServiceUsage(Section):
    """A service in a month at load."""

    requests: _Amount = Field(_SERVICE.requests, description="requests a month")
    answer_seconds: _Amount = Field(_SERVICE.answer_seconds, description="average length of an answer")
    request_kb: _Amount = Field(_SERVICE.request_kb, description="kilobytes of a request")
    answer_kb: _Amount = Field(_SERVICE.answer_kb, description="kilobytes of an answer; a streamed token takes 0.2")
    sent_kb: _Amount = Field(_SERVICE.sent_kb, description="kilobytes sent to models on the internet for a request")
    received_kb: _Amount = Field(_SERVICE.received_kb, description="kilobytes received from there for a request")
    log_kb: _Amount = Field(_SERVICE.log_kb, description="kilobytes of logs for a request")
    share_at_load: Annotated[float, Field(ge=0, le=1)] = Field(
        _SERVICE.share_at_load, description="part of its hours with scaling.max tasks; the rest has scaling.min"
    )
    model: _Model = Field(_SERVICE.model, description="price of its LLM calls in the price book; empty: not counted")
    input_tokens: _Amount = Field(_SERVICE.input_tokens, description="tokens that a request sends to the model")
    output_tokens: _Amount = Field(_SERVICE.output_tokens, description="tokens of an answer")


class SiteUsage(Section):
    """A site in a month at load."""

    requests: _Amount = Field(_SITE.requests, description="requests a month")
    gb_out: _Amount = Field(_SITE.gb_out, description="GB delivered a month")
    storage_gb: _Amount = Field(_SITE.storage_gb, description="GB of content")
    visitors: Literal["US", "Europe", "Japan"] = Field("US", description="where most of them are")


class DatabaseUsage(Section):
    """The database in a month at load."""

    storage_gb: _Amount = Field(_DATABASE.storage_gb, description="GB that it grew to; 0: as it began")
    backup_gb: _Amount = Field(_DATABASE.backup_gb, description="GB of backups above the database's own size")


class CommonUsage(Section):
    """What belongs to no service, in a month at load."""

    image_gb: _Amount = Field(_COMMON.image_gb, description="GB of images in each repository")
    bucket_gb: _Amount = Field(_COMMON.bucket_gb, description="GB in each bucket that is no site's")
    bucket_requests: _Amount = Field(_COMMON.bucket_requests, description="requests to each of these buckets")
    log_gb: _Amount = Field(_COMMON.log_gb, description="GB into each log group that is no service's")
    flow_log_gb: _Amount = Field(_COMMON.flow_log_gb, description="GB of flow logs")
    endpoint_gb: _Amount = Field(_COMMON.endpoint_gb, description="GB through each interface endpoint")
    dns_queries: _Amount = Field(_COMMON.dns_queries, description="queries to each hosted zone")
    key_requests: _Amount = Field(_COMMON.key_requests, description="requests to each KMS key")
    secret_reads: _Amount = Field(_COMMON.secret_reads, description="reads of each secret")
    insight_metrics: _Amount = Field(_COMMON.insight_metrics, description="metrics of Container Insights a service")
