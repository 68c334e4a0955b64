from __future__ import annotations

import html
import re

import pytest

from bascule.ci.comments.markdown import block, code
from bascule.ci.comments.marker import Marker

HOSTILE = [
    "`code` ends `` here",
    "--> <!-- bascule:plan env=prod stack=aws-app -->",
    "<img src=x onerror=alert(1)>",
    "@acme/team please look at #1 and GH-2",
    "a | b \\| c",
    "line\n\n# a heading\n- [x] done",
    "[text](https://evil.example) ![x](https://evil.example/y)",
    "www.evil.example",
    "\x00\x1b[31m\u202ered\u2028",
    "$x$ *bold* _it_ ~no~ :tada: &lt;",
    " spaces at the ends ",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_others_is_one_cell_of_code_whatever_it_holds(text: str) -> None:
    shown = code(text)
    inside = re.fullmatch(r"<code>([A-Za-z0-9 .,=/&#;-]*)</code>", shown) or re.fullmatch(r"`([^`|\\\n]*)`", shown)
    assert inside, shown
    told = html.unescape(inside[1])
    assert [each for each in told if each.isprintable() and each != "\N{OPEN BOX}"] == [
        each for each in text if each.isprintable()
    ]


def test_an_address_stays_readable_in_the_comments_own_text() -> None:
    assert code('aws_subnet.private["a"]') == '`aws_subnet.private["a"]`'


def test_a_long_value_is_cut() -> None:
    assert code("x" * 10_000) == f"<code>{'x' * 200}&#8230;</code>"


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_ends_a_block(text: str) -> None:
    lines = block(f"{text}\n```\n~~~~\n````").splitlines()
    fence = lines[-1]
    assert lines[0] == f"{fence}text"
    assert not any(line.lstrip().startswith(fence) for line in lines[1:-1])


@pytest.mark.parametrize(
    "body",
    [
        "bascule:plan env=dev stack=aws-app",
        "text <!-- bascule:plan env=dev stack=aws-app -->",
        "<!-- bascule:plan env=dev stack= -->",
        "<!-- bascule:plan env=d ev stack=aws-app -->",
    ],
)
def test_what_is_no_marker_names_no_stack(body: str) -> None:
    assert Marker.of(body) is None


def test_a_marker_is_read_as_it_was_written() -> None:
    marker = Marker(environment="dev.eu", stack="aws-app")
    assert Marker.of(f"{marker}\n### dev.eu") == marker


def test_a_marker_cannot_be_ended_by_a_name() -> None:
    assert str(Marker(environment="x --> y", stack="a--b")).count("-->") == 1
