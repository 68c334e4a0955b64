"""What cost estimates assume where nobody says otherwise: rough middle figures of a small LLM application, by choice.

They are no measurements. An environment file shows each of them (`bascule env show`) and may set its own.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ServiceUsage:
    """A service in a month: requests, seconds and kilobytes of each, and what it calls for each.

    `share_at_load` is the part of its running time with `scaling.max` tasks, `model` the price of its LLM calls as
    the price book names it ("Anthropic API/claude-haiku-4.5"); empty: none is counted.
    """

    requests: float = 100_000
    answer_seconds: float = 10
    request_kb: float = 10
    answer_kb: float = 100
    sent_kb: float = 10
    received_kb: float = 100
    log_kb: float = 4
    share_at_load: float = 0.25
    model: str = ""
    input_tokens: float = 1_500
    output_tokens: float = 500


@dataclass(frozen=True, kw_only=True)
class SiteUsage:
    """A site in a month; `visitors` is where most of them are, as CloudFront's price list divides the world."""

    requests: float = 100_000
    gb_out: float = 10
    storage_gb: float = 1
    visitors: str = "US"


@dataclass(frozen=True, kw_only=True)
class DatabaseUsage:
    """The database in a month: storage that it grew to (0: as it began), and backups above the database's size."""

    storage_gb: float = 0
    backup_gb: float = 0


@dataclass(frozen=True, kw_only=True)
class CommonUsage:
    """What belongs to no service, in a month: of each repository, bucket, log group, endpoint, zone, key and secret.

    `insight_metrics` is how many metrics Container Insights sends of each service.
    """

    image_gb: float = 5
    bucket_gb: float = 10
    bucket_requests: float = 100_000
    log_gb: float = 1
    flow_log_gb: float = 5
    endpoint_gb: float = 5
    dns_queries: float = 1_000_000
    key_requests: float = 100_000
    secret_reads: float = 10_000
    insight_metrics: float = 30
