from __future__ import annotations

from decimal import Decimal

import pytest

from bascule.schemas.accepted.duration import seconds


@pytest.mark.parametrize(
    ("text", "length"), [("30s", "30"), ("1h30m", "5400"), ("1.5ms", "0.0015"), ("-2m", "-120"), ("0", "0")]
)
def test_a_duration_has_a_length(text: str, length: str) -> None:
    assert seconds(text) == Decimal(length)


@pytest.mark.parametrize("text", ["", "10", "10mb", "1h 30m", "ten", None])
def test_what_is_no_duration_has_none(text: object) -> None:
    assert seconds(text) is None
