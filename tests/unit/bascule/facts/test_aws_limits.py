from __future__ import annotations

from bascule.facts.aws_limits import aws_limits


def test_a_load_balancer_waits_at_most_4000_seconds() -> None:
    assert aws_limits().idle_timeout_seconds == (1, 4000)


def test_logs_are_kept_for_listed_numbers_of_days_only() -> None:
    assert 30 in aws_limits().log_retention_days
    assert 31 not in aws_limits().log_retention_days
