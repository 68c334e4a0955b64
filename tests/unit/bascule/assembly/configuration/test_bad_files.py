from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bascule.assembly.configuration import read_configuration
from bascule.errors import StateError


def refused(path: Path) -> str:
    """What is said of the file."""
    with pytest.raises(StateError) as raised:
        read_configuration(path)
    return str(raised.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "there is no such file" in refused(tmp_path / "none.tf.json")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"resource": {\n  "aws_lb": ', "at line 2, column 13"),
        (b"", "the file is empty"),
        (b"\xff\xfe\x00", "no JSON text"),
        (b"PK\x03\x04plan", "terraform show -json PLANFILE"),
        (b'{"@level":"info","@message":"x"}\n{"@level":"info"}\n', "the log of a run"),
        (b'{"a":' * 100_000, "nested more deeply"),
        (b'{"locals": {"a": NaN}}', "NaN is no number of JSON"),
        (b'{"locals": {"a": ' + b"9" * 5000 + b"}}", "a number in it cannot be read"),
    ],
)
def test_files_that_are_no_json(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "main.tf.json"
    path.write_bytes(content)
    assert said in refused(path)


@pytest.mark.parametrize("value", ['"${' + "(" * 5000 + "1" + ")" * 5000 + '}"', '{"a":' * 5000 + "1" + "}" * 5000])
def test_values_that_are_nested_more_deeply_than_can_be_read(tmp_path: Path, value: str) -> None:
    path = tmp_path / "main.tf.json"
    path.write_text(f'{{"resource": {{"terraform_data": {{"x": {{"input": {value}}}}}}}}}')
    assert "nested more deeply" in refused(path)


def test_terraforms_own_syntax(tmp_path: Path) -> None:
    path = tmp_path / "main.tf"
    path.write_text('resource "aws_lb" "x" {}\n')
    assert "only its JSON form is read" in refused(path)


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ([1, 2], "a JSON list"),
        ("text", "a JSON value"),
        ({"name": "left-pad", "dependencies": {}}, "an object with dependencies, name"),
        ({"version": 4, "serial": 1, "lineage": "x", "resources": []}, "a state"),
        ({"format_version": "1.0", "values": {}}, "a state's JSON"),
        ({"format_version": "1.0", "provider_schemas": {}}, "the schemas of providers"),
        ({"version": 1, "environment": "dev", "stack": "s", "layer": "account"}, "whose cdk.tf.json is judged"),
        ({"version": "0.21.0", "stacks": {}}, "whose stacks' cdk.tf.json are judged"),
        ({"resource": {"aws_lb": "text"}, "data": [["x"]]}, "resource.aws_lb is no block"),
        ({"format_version": "2.0", "planned_values": {}}, "format version 2.0"),
        ({"format_version": "1.0", "planned_values": {"root_module": [1]}}, "not the form of its version"),
    ],
)
def test_json_that_is_no_terraform(tmp_path: Path, document: Any, said: str) -> None:
    path = tmp_path / "main.json"
    path.write_text(json.dumps(document))
    assert said in refused(path)


def test_every_place_where_no_block_stands_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "main.tf.json"
    path.write_text(json.dumps({"resource": {"a": {"b": 1}}, "data": "x", "terraform": {"backend": 3}}))
    with pytest.raises(StateError) as raised:
        read_configuration(path)
    assert len(raised.value.problems) == 3


def test_a_folder_without_json(tmp_path: Path) -> None:
    (tmp_path / "main.tf").touch()
    assert "main.tf" in refused(tmp_path)


def test_a_damaged_manifest_beside_a_stack(tmp_path: Path) -> None:
    (tmp_path / "cdk.tf.json").write_text("{}")
    (tmp_path / "bascule.json").write_text("{}")
    assert "bascule.json" in refused(tmp_path / "cdk.tf.json")
