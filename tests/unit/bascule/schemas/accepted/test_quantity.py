from __future__ import annotations

from decimal import Decimal

import pytest

from bascule.schemas.accepted.quantity import parse_quantity


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4000m", "4"),
        ("200Gi", "214748364800"),
        ("1.5k", "1500"),
        ("1e3", "1000"),
        ("2E", "2e18"),
        ("-0.5", "-0.5"),
        (".5", "0.5"),
    ],
)
def test_a_quantity_is_a_number_whatever_its_suffix(text: str, number: str) -> None:
    assert parse_quantity(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "Gi", "1 Gi", "1gi", "1e", "1Gim", ".", "1e999999999", 5, None])
def test_what_is_no_quantity_is_none(text: object) -> None:
    assert parse_quantity(text) is None
