"""Log groups: how long they keep lines, and what that excuses."""

from __future__ import annotations

import pytest

from bascule.bindings import Stack
from modules.aws.log_group import log_group
from tests.synth.conftest import Synthesize


@pytest.mark.parametrize(("days", "excused"), [(30, ["CKV_AWS_338"]), (365, []), (400, [])])
def test_only_a_group_that_forgets_within_a_year_is_excused_for_it(
    synthesize: Synthesize, days: int, excused: list[str]
) -> None:
    rules: list[str] = []

    def declare(stack: Stack) -> None:
        group = log_group(stack, "logs", name="acme-dev-logs", days=days)
        rules.extend(each.rule for each in group.suppressions)

    template = synthesize(declare)
    assert template.only("aws_cloudwatch_log_group")["retention_in_days"] == days
    assert rules == excused
