"""Expressions and references are plain strings that remember their stack."""

from __future__ import annotations

import json

import pytest

from bascule.bindings.expression import MARKED, Expression, Reference, hcl, literal

VPC = Reference.to("dev-net", "aws_vpc.main.id")


def test_a_reference_survives_f_strings_and_json() -> None:
    text = json.dumps({"Resource": f"{VPC}/*"})
    assert [match.groups() for match in MARKED.finditer(text)] == [("aws_vpc.main.id", "dev-net")]


def test_the_parts_of_a_value_are_references_too() -> None:
    options = Reference.to("web", "aws_acm_certificate.main.domain_validation_options")
    assert options.element(0).get("name") == ("${aws_acm_certificate.main.domain_validation_options[0].name/*@web*/}")


def test_only_a_reference_to_one_attribute_can_be_extended() -> None:
    with pytest.raises(ValueError, match="no reference to one attribute"):
        Reference.of("join(1, 2)").get("name")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("plain", '"plain"'),
        ('say "hi"\n', '"say \\"hi\\"\\n"'),
        (f"a-{VPC}-b", '"a-${aws_vpc.main.id/*@dev-net*/}-b"'),
        (VPC, "aws_vpc.main.id/*@dev-net*/"),
        (Expression.of('f("x")'), 'f("x")'),
        ('${f("{")}"', '"${f("{")}\\""'),
        ('${f("a${g("}")}b")}!', '"${f("a${g("}")}b")}!"'),
        ("$${literal}", '"$${literal}"'),
        ([1, True, None], "[1, true, null]"),
        ({"a": VPC}, '{"a" = aws_vpc.main.id/*@dev-net*/}'),
    ],
)
def test_values_become_hcl(value: object, expected: str) -> None:
    assert hcl(value) == expected


def test_a_value_without_a_form_in_hcl_is_refused() -> None:
    with pytest.raises(TypeError, match="set has no form in HCL"):
        hcl({1, 2})


@pytest.mark.parametrize(("text", "expected"), [("${a}", "$${a}"), ("%{if}", "%%{if}"), ("$a", "$a")])
def test_a_literal_is_no_template(text: str, expected: str) -> None:
    assert literal(text) == expected
