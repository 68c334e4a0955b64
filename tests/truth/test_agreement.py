from __future__ import annotations

import json

from tests.truth.agreement import Share, json_line, missed_bars, table
from tests.truth.case import Case
from tests.truth.verdict import Verdict


def verdict(outcome: str, reason: str = "", *, broken: str = "conflict") -> Verdict:
    case = Case.model_validate(
        {
            "id": "aws_x/invalid/min/what",
            "kind": "invalid",
            "provider": "hashicorp/aws",
            "config": {},
            "broken": broken,
            "expect": {"outcome": outcome},
        }
    )
    return Verdict(case=case, reason=reason)


def test_a_mark_without_cases_is_left_out() -> None:
    verdicts = {"aws": [verdict("refused"), verdict("refused", "accepted"), verdict("accepted")]}
    assert json.loads(json_line(verdicts)) == {"aws": {"invalid": 50.0, "accepted": 100.0}}


def test_all_but_one_of_many_is_not_all() -> None:
    assert Share(9999, 10000).percent == 99.9


def test_the_table_counts_each_rule() -> None:
    rows = table({"aws": [verdict("refused", broken="bad-enum"), verdict("refused", "accepted")]}).splitlines()
    assert rows[1].split() == ["aws", "refused", "2", "1", "50.0", "%"]
    assert [row.split() for row in rows[2:]] == [
        ["bad-enum", "1", "1", "100.0", "%"],
        ["conflict", "1", "0", "0.0", "%"],
    ]


def test_a_missed_bar_lists_what_disagrees() -> None:
    assert missed_bars([verdict("accepted")]) == ""
    assert "aws_x/invalid/min/what: refused by us" in missed_bars([verdict("accepted", "refused by us")])
