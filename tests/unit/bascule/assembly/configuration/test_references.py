"""What a file tells of a value that it reads elsewhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bascule.assembly.configuration import Configuration, Unknown
from tests.unit.bascule.assembly.configuration.written import block_at, read

DOCUMENT: dict[str, Any] = {
    "variable": {"region": {"default": "us-east-1"}, "secret": {"type": "string"}, "map": {"default": {"a": [1, 2]}}},
    "locals": {"name": "web-${var.region}", "loop": "${local.loop}", "target": "${aws_lb.x.arn}"},
    "resource": {
        "aws_lb": {"x": {"name": "${local.name}", "internal": True}},
        "aws_ssm_parameter": {"p": {"insecure_value": "{}", "lifecycle": {"ignore_changes": ["insecure_value"]}}},
        "aws_lb_listener": {
            "l": {
                "load_balancer_arn": "${local.target}",
                "name": "${aws_lb.x.name}",
                "internal": "${aws_lb.x.internal}",
                "idle": "${aws_lb.x.idle_timeout}",
                "secret": "${var.secret}",
                "second": "${var.map.a[1]}",
                "loop": "${local.loop}",
                "undeclared": "${aws_lb.other.name}",
                "changed": "${aws_ssm_parameter.p.insecure_value}",
                "broken": "${",
            }
        },
    },
}


@pytest.fixture
def found(tmp_path: Path) -> Configuration:
    """The configuration of the document."""
    return read(tmp_path, DOCUMENT)


@pytest.mark.parametrize(("argument", "expected"), [("name", "web-us-east-1"), ("internal", True), ("second", 2)])
def test_known_arguments_locals_and_defaults_are_followed(found: Configuration, argument: str, expected: Any) -> None:
    assert block_at(found, "aws_lb_listener.l").get(argument) == expected


@pytest.mark.parametrize(
    ("argument", "references"),
    [
        ("load_balancer_arn", ("local.target", "aws_lb.x")),
        ("idle", ("aws_lb.x",)),
        ("secret", ("var.secret",)),
        ("loop", ("local.loop",)),
        ("undeclared", ("aws_lb.other",)),
        ("changed", ("aws_ssm_parameter.p",)),
        ("broken", ()),
    ],
)
def test_what_the_file_does_not_tell_is_unknown_with_what_it_reads(
    found: Configuration, argument: str, references: tuple[str, ...]
) -> None:
    value = block_at(found, "aws_lb_listener.l").get(argument)
    assert isinstance(value, Unknown)
    assert value.references == references
    assert value.text == DOCUMENT["resource"]["aws_lb_listener"]["l"][argument]


def test_what_is_known_of_a_template_is_filled_in(tmp_path: Path) -> None:
    text = "a-${local.name}-${aws_lb.x.arn}"
    found = read(tmp_path, {**DOCUMENT, "resource": {"terraform_data": {"x": {"input": text}}}})
    assert block_at(found, "terraform_data.x").get("input").text == "a-web-us-east-1-${aws_lb.x.arn}"


def test_a_block_refers_to_what_its_locals_read(found: Configuration) -> None:
    assert {"aws_lb.x", "aws_ssm_parameter.p"} <= block_at(found, "aws_lb_listener.l").references
    assert [each.address for each in found.referring(block_at(found, "aws_lb.x"), "aws_lb_listener")] == [
        "aws_lb_listener.l"
    ]


def test_an_expression_that_cannot_be_read_is_said(found: Configuration) -> None:
    assert found.unread == ("an expression that cannot be read: ${",)


def test_the_json_of_a_policy_document_is_its_policy(tmp_path: Path) -> None:
    statement = {
        "actions": ["s3:GetObject"],
        "resources": ["arn:aws:s3:::b/&{aws:username}/*"],
        "principals": [{"type": "AWS", "identifiers": ["*"]}],
        "condition": {"test": "StringEquals", "variable": "aws:PrincipalOrgID", "values": ["o-1"]},
    }
    found = read(
        tmp_path,
        {
            "data": {"aws_iam_policy_document": {"d": {"statement": statement}}},
            "resource": {"aws_s3_bucket_policy": {"p": {"policy": "${data.aws_iam_policy_document.d.json}"}}},
        },
    )
    assert json.loads(block_at(found, "aws_s3_bucket_policy.p").get("policy"))["Statement"] == [
        {
            "Effect": "Allow",
            "Action": ["s3:GetObject"],
            "Resource": ["arn:aws:s3:::b/${aws:username}/*"],
            "Principal": {"AWS": ["*"]},
            "Condition": {"StringEquals": {"aws:PrincipalOrgID": ["o-1"]}},
        }
    ]


def test_unknown_parts_of_a_policy_document_stand_where_they_are(tmp_path: Path) -> None:
    statement = [{"actions": ["*"], "resources": ["${aws_s3_bucket.b.arn}"]}]
    other = {"source_policy_documents": ["${data.aws_iam_policy_document.d.json}", "${var.more}"]}
    found = read(
        tmp_path,
        {
            "data": {"aws_iam_policy_document": {"d": {"statement": statement}, "e": other}},
            "resource": {"aws_iam_policy": {"p": {"policy": "${data.aws_iam_policy_document.e.json}"}}},
        },
    )
    first, second = block_at(found, "aws_iam_policy.p").document("policy")["Statement"]
    assert (first["Action"], first["Resource"][0].references) == (["*"], ("aws_s3_bucket.b",))
    assert isinstance(second, Unknown)


@pytest.mark.parametrize(("value", "expected"), [('{"a": 1}', {"a": 1}), ("no JSON", None), (None, None)])
def test_the_document_of_a_known_text_is_what_it_holds(tmp_path: Path, value: Any, expected: Any) -> None:
    found = read(tmp_path, {"resource": {"aws_iam_policy": {"p": {"policy": value}}}})
    assert block_at(found, "aws_iam_policy.p").document("policy") == expected


def test_values_that_multiply_each_other_end_in_unknown(tmp_path: Path) -> None:
    doubled = {f"a{index}": f"${{local.a{index + 1}}}${{local.a{index + 1}}}" for index in range(40)}
    document = {"locals": {**doubled, "a40": "x"}, "resource": {"terraform_data": {"x": {"input": "${local.a0}"}}}}
    assert isinstance(block_at(read(tmp_path, document), "terraform_data.x").get("input"), Unknown)
