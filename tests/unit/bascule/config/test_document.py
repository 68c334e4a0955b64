from __future__ import annotations

import pytest

from bascule.config.document import Document, read_document
from bascule.config.key_path import Problems
from bascule.errors import ConfigurationError, Problem


def read(text: str) -> Document:
    """The document of a text without problems."""
    problems = Problems("x.yaml")
    document = read_document("x.yaml", text, problems)
    problems.raise_if_any()
    return document


def problem(text: str) -> Problem:
    """The only problem of a text."""
    with pytest.raises(ConfigurationError) as caught:
        read(text)
    (only,) = caught.value.problems
    return only


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("yes", "yes"),
        ("NO", "NO"),
        ("1:30", "1:30"),
        ("2001-01-01", "2001-01-01"),
        ("~", None),
        ("", None),
        ("-3", -3),
        ("1.5", 1.5),
        ('"1.5"', "1.5"),
        ("9" * 5000, "9" * 5000),
        (".nan", ".nan"),
        ("[1, {b: null}]", [1, {"b": None}]),
    ],
)
def test_a_scalar_is_what_yaml_1_2_says(written: str, value: object) -> None:
    assert read(f"a: {written}").values == {"a": value}


def test_keys_are_always_texts() -> None:
    assert read("1: a\ntrue: b\n").values == {"1": "a", "true": "b"}


def test_every_value_has_its_line() -> None:
    document = read("a:\n  b:\n    - 1\n    - c: 2\n")
    assert document.line(("a", "b", 1, "c")) == 4


def test_what_is_not_there_has_the_line_of_what_would_hold_it() -> None:
    assert read("a: 1\nb:\n  c: 2\n").line(("b", "missing", 3)) == 2


def test_an_alias_repeats_its_value() -> None:
    assert read("a: &x [1, 2]\nb: *x\n").values["b"] == [1, 2]


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("a: 1\nb: 2\na: 3\n", "the key is there twice", 3),
        ("a: b: c", "not YAML: mapping values are not allowed", 1),
        ("a: 1\nb: [1\n", "not YAML: did not find expected", 3),
        ("a: 1\nb: \0\n", "a character that no text has", 2),
        ("a: !!python/object:os.system ls", "a tag is not accepted", 1),
        ("a: *x", "an alias refers to nothing", 1),
        ("a: &x [*x]", "an alias is inside a value with an anchor", 1),
        ("<<: {a: 1}", "merge keys are not accepted", 1),
        ("? [a]\n: b", "a key is a mapping or a list", 1),
        ("a: 1\n---\nb: 2", "several documents", 1),
        ("- a", "the file is not a mapping", 1),
        ("", "the file is not a mapping", 1),
        ("a: " + "[" * 40 + "]" * 40, "nested too deeply", 1),
        ("%YAML 9.9\n---\na: 1", "not YAML", 1),
    ],
)
def test_what_is_no_plain_mapping_is_refused_at_its_line(text: str, message: str, line: int) -> None:
    found = problem(text)
    assert message in found.message
    assert found.where.split(":")[:2] == ["x.yaml", str(line)]


def test_a_value_that_is_repeated_beyond_measure_is_refused() -> None:
    many = ", ".join(["*x"] * 200)
    assert "too many values" in problem(f"a: &x [{', '.join('1' * 200)}]\nb: [{many}]\n").message


def test_several_problems_of_form_are_found_at_once() -> None:
    with pytest.raises(ConfigurationError) as caught:
        read("a: 1\na: 2\nb: !x 1\nc: *y\n")
    assert [found.where.split(":")[1] for found in caught.value.problems] == ["2", "3", "4"]
