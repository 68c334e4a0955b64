from __future__ import annotations

from typing import Any

import pytest

from bascule.assembly.configuration import Unknown
from bascule.assembly.configuration.expression import Scope, evaluate, parse_template

NAMES = {"each": {"key": "a", "value": {"port": 80}}}


def value(text: str) -> Any:
    """What the template comes to where only `each` is known."""
    return evaluate(parse_template(text), Scope(names=NAMES))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("$${escaped} %%{too}", "${escaped} %{too}"),
        ("a-${1 + 2 * 3}", "a-7"),
        ("${1 + 2 * 3}", 7),
        ("${(1 + 2) * 3}", 9),
        ("${-1}", -1),
        ("${10 / 4}", 2.5),
        ("${true}-${null == null}", "true-true"),
        ("${!false && 1 < 2}", True),
        ('${"a" == "b" ? 1 : 2}', 2),
        ('${"quoted \\"text\\" $${x}"}', 'quoted "text" ${x}'),
        ("${each.value.port}", 80),
        ('${each["key"]}', "a"),
        ('${[1, "b", [true]]}', [1, "b", [True]]),
        ('${{a = 1, "b-${2}" : 3}}', {"a": 1, "b-2": 3}),
        ("${[for k, v in {a = 1, b = 2} : upper(k) if v > 1]}", ["B"]),
        ("${{for v in [1, 2] : v => v * 2}}", {"1": 2, "2": 4}),
        ("${{for v in [1, 2, 3] : v % 2 == 0 => v...}}", {"false": [1, 3], "true": [2]}),
        ("${[{a = 1}, {a = 2}][*].a}", [1, 2]),
        ("${[{a = 1}, {a = 2}].*.a}", [1, 2]),
        ("%{ if true }yes%{ else }no%{ endif }", "yes"),
        ('%{ for x in ["a", "b"] ~}  ${x}%{ endfor }', "ab"),
        ("${<<-EOT\n    one\n      two ${1}\n    EOT\n}", "one\n  two 1\n"),
        ("${1 /* a comment */ + 1 # and another\n}", 2),
        ("${concat([[1], [2, 3]]...)}", [1, 2, 3]),
    ],
)
def test_what_needs_no_other_block_is_known(text: str, expected: Any) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('${jsonencode({b = 1, a = "<&>"})}', '{"a":"\\u003c\\u0026\\u003e","b":1}'),
        ('${jsondecode("{\\"a\\": [1]}").a[0]}', 1),
        ('${join("-", ["a", "b"], ["c"])}', "a-b-c"),
        ('${format("%s-%03d %q 100%%", "a", 5, "q")}', 'a-005 "q" 100%'),
        ("${merge({a = 1}, {a = 2, b = 3})}", {"a": 2, "b": 3}),
        ('${lookup({a = 1}, "b", 0)}', 0),
        ('${coalesce(null, "", "x")}', "x"),
        ("${length(flatten([[1], [2, [3]]]))}", 3),
        ('${toset(["b", "a", "b"])}', ["a", "b"]),
        ('${split(",", "a,b")[1]}', "b"),
        ('${tonumber("5") + tonumber(1.5)}', 6.5),
        ('${replace("a.b", ".", "-")}', "a-b"),
        ("${try(1, 2)}", 1),
        ('${base64decode(base64encode("text"))}', "text"),
    ],
)
def test_functions_are_computed(text: str, expected: Any) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "${aws_lb.x.arn}",
        "a ${aws_lb.x.arn} b",
        "${timestamp()}",
        "${aws_lb.x.arn == 1 ? 1 : 2}",
        "${upper(aws_lb.x.arn)}",
        "${[1][5]}",
        '${1 + "a"}',
        "a ${[1]}",
        "${try(aws_lb.x.arn, 2)}",
    ],
)
def test_everything_else_is_unknown(text: str) -> None:
    assert isinstance(value(text), Unknown)


def test_a_condition_does_not_matter_when_both_branches_are_equal() -> None:
    assert value("${aws_lb.x.arn == 1 ? 5 : 5}") == 5


@pytest.mark.parametrize(("text", "expected"), [("${false && var.x}", False), ("${var.x || true}", True)])
def test_one_side_may_decide_what_the_other_cannot(text: str, expected: bool) -> None:
    assert value(text) is expected


def test_an_unknown_value_says_what_it_was_written_as_and_what_it_reads() -> None:
    found = value("x-${aws_lb.a[0].arn}-${data.aws_vpc.v.id}-${[for s in local.l : s.id][0]}-${each.key}")
    assert isinstance(found, Unknown)
    assert found.references == ("aws_lb.a", "data.aws_vpc.v", "local.l")


def test_the_document_of_a_partly_known_json_text_is_known() -> None:
    encoded = value('${jsonencode({image = aws_ecr_repository.x.repository_url, name = "web"})}')
    assert isinstance(encoded, Unknown)
    assert encoded.document["name"] == "web"
    assert encoded.document["image"].references == ("aws_ecr_repository.x",)


def test_unknown_parts_of_a_json_template_may_stand_inside_and_outside_of_quotes() -> None:
    found = value('{"Resource": "${aws_s3_bucket.b.arn}/*", "Count": ${var.n}, "Effect": "Allow"}')
    assert isinstance(found, Unknown)
    assert found.document["Effect"] == "Allow"
    assert [found.document[key].references for key in ("Resource", "Count")] == [("aws_s3_bucket.b",), ("var.n",)]


def test_what_a_partly_known_document_has_can_be_decoded_again() -> None:
    assert value("${jsondecode(jsonencode({a = aws_lb.x.arn, b = 2})).b}") == 2


def test_an_unknown_value_must_not_be_taken_for_a_truth_value() -> None:
    with pytest.raises(TypeError, match="neither true nor false"):
        bool(Unknown())
