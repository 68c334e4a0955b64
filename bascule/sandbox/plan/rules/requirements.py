"""Combinations of arguments that providers refuse when they plan, and not before."""

from __future__ import annotations

import re

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown, Value

_TOPIC = re.compile(r"[A-Za-z0-9_-]{1,256}")
_FIFO_TOPIC = re.compile(r"[A-Za-z0-9_-]{1,251}\.fifo")
_QUEUE = re.compile(r"[A-Za-z0-9_-]{1,80}")
_FIFO_QUEUE = re.compile(r"[A-Za-z0-9_-]{1,75}\.fifo")
_NO_MATCHER = ("TCP",)


def _target_group(change: Change) -> None:
    kind = change.planned.get("target_type")
    if kind in ("instance", "ip", "alb"):
        for name in ("port", "protocol", "vpc_id"):
            if is_zero(change.planned.get(name)):
                raise refuse(f'Attribute "{name}" must be specified when "target_type" is "{kind}".')
    check = _only(change.config.get("health_check"))
    if isinstance(check, dict) and check.get("protocol") in _NO_MATCHER and not is_zero(check.get("matcher")):
        message = 'Attribute "health_check.matcher" cannot be specified when "health_check.protocol" is "TCP".'
        raise refuse(message)


def _only(value: Value) -> Value:
    return value[0] if isinstance(value, list) and value else None


def _topic(change: Change) -> None:
    fifo = change.planned.get("fifo_topic")
    if change.planned.get("content_based_deduplication") is True and fifo is not True:
        raise refuse("content-based deduplication can only be set for FIFO topics")
    _name(change, _FIFO_TOPIC if fifo is True else _TOPIC, undecided=isinstance(fifo, Unknown))


def _queue(change: Change) -> None:
    fifo = change.planned.get("fifo_queue")
    if change.creating:
        _name(change, _FIFO_QUEUE if fifo is True else _QUEUE, undecided=isinstance(fifo, Unknown))


def _name(change: Change, pattern: re.Pattern[str], *, undecided: bool) -> None:
    name = change.config.get("name")
    if isinstance(name, str) and not undecided and not pattern.fullmatch(name):
        raise refuse(f"invalid name: {name}", f"accepted is what matches {pattern.pattern}")


def _stream(change: Change) -> None:
    """A stream has shards, unless it is paid for on demand."""
    details, shards = change.planned.get("stream_mode_details"), change.planned.get("shard_count")
    mode = _only(details)
    mode = mode.get("stream_mode") if isinstance(mode, dict) else "PROVISIONED"
    if mode == "ON_DEMAND" and not isinstance(shards, Unknown) and not is_zero(shards):
        raise refuse("shard_count must not be set when stream_mode is ON_DEMAND")
    if mode == "PROVISIONED" and not isinstance(shards, Unknown) and is_zero(shards):
        raise refuse("shard_count must be at least 1 when stream_mode is PROVISIONED")


def _versioning(change: Change) -> None:
    """A bucket whose versions were kept once can only be suspended."""
    before, after = _status(change.prior or {}), _status(change.planned)
    if after == "Disabled" and before not in (None, "Disabled"):
        raise refuse(f"versioning_configuration.status cannot be updated from '{before}' to 'Disabled'")


def _status(attributes: dict[str, Value]) -> Value:
    block = _only(attributes.get("versioning_configuration"))
    return block.get("status") if isinstance(block, dict) else None


RULES = {
    "aws_lb_target_group": (_target_group,),
    "aws_sqs_queue": (_queue,),
    "aws_kinesis_stream": (_stream,),
    "aws_sns_topic": (_topic,),
    "aws_s3_bucket_versioning": (_versioning,),
}
