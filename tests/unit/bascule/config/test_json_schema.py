from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from bascule.config import list_environments
from bascule.config.json_schema import environment_schema, schema_text

ROOT = Path(__file__).parents[4]
FILES = sorted((ROOT / "environments").glob("*.yaml"))


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    """A validator of configuration files."""
    schema = environment_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def values(path: Path) -> dict[str, Any]:
    """What the file holds."""
    loaded: dict[str, Any] = yaml.safe_load(path.read_text())
    return loaded


def test_the_committed_schema_is_current() -> None:
    committed = (ROOT / "environments" / "environment.schema.json").read_text()
    assert committed == schema_text(), "run: bascule env schema --write"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_schema_accepts_every_shipped_file(path: Path, validator: Draft202012Validator) -> None:
    assert not list(validator.iter_errors(values(path)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_shipped_file_names_the_schema(path: Path) -> None:
    assert path.read_text().startswith("# yaml-language-server: $schema=environment.schema.json\n")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_schema_refuses_an_unknown_key(path: Path, validator: Draft202012Validator) -> None:
    assert list(validator.iter_errors({**values(path), "enigne": "tofu"}))


@pytest.mark.parametrize(
    "change",
    [
        {"services": {"chat": {"cpu": 500}}},
        {"network": {"zones": 4}},
        {"backend": {"type": "s4"}},
        {"teardown": "sometimes"},
        {"models": {"gemma": {}}},
        {"services": {"chat": {"longest_answer": 120}}},
        {"kind": "stage"},
    ],
)
def test_the_schema_refuses_what_the_models_refuse(change: dict[str, Any], validator: Draft202012Validator) -> None:
    assert list(validator.iter_errors({**values(ROOT / "environments" / "dev.yaml"), **change}))


def test_defaults_are_written_as_a_file_writes_them() -> None:
    assert environment_schema()["$defs"]["Service"]["properties"]["longest_silence"]["default"] == "60s"


def test_every_key_says_what_it_is_for() -> None:
    bare = [
        f"{name}.{key}"
        for name, definition in environment_schema()["$defs"].items()
        for key, schema in definition["properties"].items()
        if "description" not in schema and "$ref" not in schema
    ]
    assert not bare


def test_the_shipped_files_are_those_that_commands_list() -> None:
    assert [file.name for file in list_environments(ROOT)] == [path.stem for path in FILES if path.stem != "defaults"]
