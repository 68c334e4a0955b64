"""Functions build the text of Terraform's own calls."""

from __future__ import annotations

import pytest

from bascule.bindings import functions
from bascule.bindings.expression import Expression, Reference

SUBNET = Reference.to("net", "aws_subnet.a.id")


@pytest.mark.parametrize(
    ("built", "expected"),
    [
        (functions.join(",", [SUBNET, "b"]), '${join(",", [aws_subnet.a.id/*@net*/, "b"])}'),
        (functions.jsondecode(SUBNET).text, "jsondecode(aws_subnet.a.id/*@net*/)"),
        (functions.cidrsubnet("10.0.0.0/16", 4, 1), '${cidrsubnet("10.0.0.0/16", 4, 1)}'),
        (functions.conditional(functions.equal(SUBNET, ""), 0, 2), '${aws_subnet.a.id/*@net*/ == "" ? 0 : 2}'),
        (functions.merge({"a": "1"}, Expression.of("local.b")), '${merge({"a" = "1"}, local.b)}'),
    ],
)
def test_functions_nest_without_braces(built: str, expected: str) -> None:
    assert built == expected
