"""BSC_AWS_043: no secret stands in a configuration."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bascule.assembly.configuration import Block, Configuration, Kind
from bascule.check.judgement import Judgement, failed, passed
from bascule.check.rule import Rule
from bascule.check.secrets import Leaf, leaves, secrets_in
from bascule.check.severity import Severity

_SHOWN = 3
"""Places that a message names."""

_OWN_RULE = {"access_key", "secret_key", "token"}
"""Credentials of AWS in providers and backends, which BSC_AWS_045 is about."""


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    return (_judgement(block, each.path) for each in configurations for block in each.blocks)


def _judgement(block: Block, file: Path) -> Judgement:
    found = list(dict.fromkeys(secrets_in(_leaves(block))))
    if not found:
        return passed(block.address, file=file)
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return failed(block.address, f"{', '.join(found[:_SHOWN])}{more}", file=file)


def _leaves(block: Block) -> Iterator[Leaf]:
    values: Mapping[str, Any] = block.values
    if block.kind in (Kind.PROVIDER, Kind.BACKEND) and block.type in ("aws", "s3"):
        values = {name: value for name, value in values.items() if name not in _OWN_RULE}
    if block.kind is Kind.OUTPUT:
        values = {block.name: values.get("value")}
    # The name of a parameter says what its value is.
    if block.type == "aws_ssm_parameter" and isinstance(name := block.get("name"), str):
        values = {name: [values.get("value"), values.get("insecure_value")]}
    return leaves(values)


RULE = Rule(
    id="BSC_AWS_043",
    title="No secret stands in a configuration",
    severity=Severity.CRITICAL,
    reason="What a configuration says is in the repository, in plans, in the state and in logs.",
    fix="take it away, make it invalid where it was issued, and read it from Secrets Manager or SSM by reference",
    judge=_judge,
)
