"""The environments that this repository ships keep all of our own rules, or say why not."""

from __future__ import annotations

import pytest

from bascule.check.check import check_app
from tests.conftest import SHIPPED, Synthesized


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_environment_has_no_finding(name: str, synthesized: Synthesized) -> None:
    report = check_app(synthesized(name), origin=f"environments/{name}.yaml:1")
    assert report.findings == ()
    assert (report.errors, report.not_looked_at) == ((), ())
    assert all(each.reason for each in report.suppressed)
