"""A log group of CloudWatch whose lines do not stay for ever."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings._generated.aws.cloudwatch_log_group import CloudwatchLogGroup

_A_YEAR = 365


def log_group(
    scope: Construct, id_: str, *, name: str, days: int, kms_key_arn: str | None = None
) -> CloudwatchLogGroup:
    """A group that keeps lines for `days`; `kms_key_arn` encrypts them, else AWS's own key does."""
    group = CloudwatchLogGroup(scope, id_, name=name, retention_in_days=days, kms_key_id=kms_key_arn)
    if days < _A_YEAR:
        group.suppress(
            "CKV_AWS_338",
            reason="how long is said in the environment's file: logs can hold what people wrote to a model, which is "
            "kept no longer than somebody decided",
        )
    return group
