from __future__ import annotations

import json
from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from tests.unit.bascule.sandbox.data_sources.conftest import Read

SOURCE = "aws_iam_policy_document"


def statement(**arguments: Any) -> dict[str, Any]:
    return {"actions": ["s3:GetObject"], "resources": ["*"], **arguments}


def document(*statements: dict[str, Any], **members: Any) -> str:
    return json.dumps({**members, "Statement": list(statements)})


def statements(read: Read, **arguments: Any) -> Any:
    return json.loads(read(SOURCE, **arguments)["json"])["Statement"]


def test_members_stand_in_the_providers_order_and_lists_are_sorted_backwards(read: Read) -> None:
    block = {
        "condition": [{"test": "StringEquals", "variable": "aws:x", "values": ["b", "a"]}],
        "principals": [{"type": "Service", "identifiers": ["a.amazonaws.com", "b.amazonaws.com"]}],
        "resources": ["arn:aws:s3:::a", "arn:aws:s3:::b"],
        "actions": ["s3:GetObject"],
        "sid": "One",
    }
    assert (
        read(SOURCE, statement=[block], policy_id="p")["json"]
        == """{
  "Version": "2012-10-17",
  "Id": "p",
  "Statement": [
    {
      "Sid": "One",
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": [
        "arn:aws:s3:::b",
        "arn:aws:s3:::a"
      ],
      "Principal": {
        "Service": [
          "b.amazonaws.com",
          "a.amazonaws.com"
        ]
      },
      "Condition": {
        "StringEquals": {
          "aws:x": [
            "b",
            "a"
          ]
        }
      }
    }
  ]
}"""
    )


def test_the_minified_form_has_no_spaces(read: Read) -> None:
    minified = read(SOURCE, statement=[statement()])["minified_json"]
    expected = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}'
    assert minified == expected


def test_without_statements_there_is_only_a_version(read: Read) -> None:
    assert read(SOURCE)["json"] == '{\n  "Version": "2012-10-17"\n}'


def test_variables_are_written_with_a_dollar_except_in_actions(read: Read) -> None:
    block = statement(actions=["s3:&{x}"], resources=["arn:aws:s3:::b/&{aws:username}"])
    [found] = statements(read, statement=[block])
    assert (found["Action"], found["Resource"]) == ("s3:&{x}", "arn:aws:s3:::b/${aws:username}")


def test_the_old_version_knows_no_variables(read: Read) -> None:
    with pytest.raises(Refusal, match="not supported in document version 2008-10-17"):
        read(SOURCE, version="2008-10-17", statement=[statement(resources=["&{aws:username}"])])


def test_angle_brackets_and_ampersands_are_escaped_as_go_does(read: Read) -> None:
    assert '"\\u003ca\\u0026b\\u003e"' in read(SOURCE, statement=[statement(resources=["<a&b>"])])["json"]


@pytest.mark.parametrize(
    ("principals", "expected"),
    [
        ([{"type": "*", "identifiers": ["*"]}], "*"),
        ([{"type": "AWS", "identifiers": ["*"]}], {"AWS": "*"}),
        ([{"type": "AWS", "identifiers": ["a"]}, {"type": "AWS", "identifiers": ["b"]}], {"AWS": ["a", "b"]}),
        (
            [{"type": "Service", "identifiers": ["s"]}, {"type": "AWS", "identifiers": ["a"]}],
            {"AWS": "a", "Service": "s"},
        ),
    ],
)
def test_principals_are_written_by_kind(read: Read, principals: list[Any], expected: Any) -> None:
    [found] = statements(read, statement=[statement(principals=principals)])
    assert found["Principal"] == expected


def test_conditions_of_one_test_are_joined(read: Read) -> None:
    conditions = [{"test": "StringLike", "variable": name, "values": ["v"]} for name in ("b", "a")]
    [found] = statements(read, statement=[statement(condition=conditions)])
    assert found["Condition"] == {"StringLike": {"a": "v", "b": "v"}}


def test_own_statements_follow_those_of_sources_and_take_their_place_by_sid(read: Read) -> None:
    source = document({"Sid": "One", "Effect": "Deny", "Action": "a"}, {"Effect": "Allow", "Action": ["b"]})
    found = statements(read, source_policy_documents=[source], statement=[statement(sid="One")])
    assert [each.get("Sid") for each in found] == ["One", None]
    assert (found[0]["Effect"], found[1]["Action"]) == ("Allow", ["b"])


def test_overriding_documents_come_last_and_may_raise_the_version(read: Read) -> None:
    override = document({"Sid": "One", "Effect": "Deny", "Action": "x"}, Version="2012-10-17", Id="new")
    state = read(SOURCE, version="2008-10-17", statement=[statement(sid="One")], override_policy_documents=[override])
    assert json.loads(state["json"]) == {
        "Version": "2012-10-17",
        "Id": "new",
        "Statement": [{"Sid": "One", "Effect": "Deny", "Action": "x"}],
    }


@pytest.mark.parametrize(
    "arguments",
    [
        {"statement": [statement(sid="One"), statement(sid="One")]},
        {"source_policy_documents": [document({"Sid": "One", "Effect": "Allow"})] * 2},
    ],
)
def test_a_sid_stands_once(read: Read, arguments: dict[str, Any]) -> None:
    with pytest.raises(Refusal, match=r"duplicate Sid \(One\)"):
        read(SOURCE, **arguments)


@pytest.mark.parametrize("text", ["{", '{"Statement": {"Effect": "Allow"}}', '"text"'])
def test_what_is_no_policy_is_refused_at_its_position(read: Read, text: str) -> None:
    with pytest.raises(Refusal, match="merging document") as refused:
        read(SOURCE, override_policy_documents=[document(), text])
    assert refused.value.diagnostics[0].path == ("override_policy_documents", 1)
