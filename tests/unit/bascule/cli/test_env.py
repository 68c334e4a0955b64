from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bascule.cli.env import app
from bascule.errors import ConfigurationError

SHIPPED = Path(__file__).parents[4] / "environments"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The `environments/` of a project that is the current folder."""
    folder = tmp_path / "environments"
    folder.mkdir()
    for path in SHIPPED.glob("*.yaml"):
        (folder / path.name).write_text(path.read_text())
    monkeypatch.chdir(tmp_path)
    return folder


def output(*arguments: str) -> str:
    """What the command prints as its result."""
    result = CliRunner().invoke(app, arguments, catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


@pytest.mark.usefixtures("folder")
def test_list_prints_one_line_a_file() -> None:
    lines = output("list").splitlines()
    assert [line.split()[0] for line in lines] == ["NAME", "account-main", "account-sandbox", "dev", "prod", "sandbox"]


@pytest.mark.usefixtures("folder")
def test_list_prints_json() -> None:
    assert {row["name"]: row["protected"] for row in json.loads(output("list", "--json"))}["prod"]


@pytest.mark.usefixtures("folder")
def test_validate_prints_the_files_that_are_right() -> None:
    assert output("validate", "dev") == "environments/dev.yaml: right\n"


def test_validate_raises_every_problem(folder: Path) -> None:
    (folder / "dev.yaml").write_text((folder / "dev.yaml").read_text().replace("zones: 2", "zones: two"))
    with pytest.raises(ConfigurationError, match=r"environments/dev\.yaml:16: network\.zones"):
        CliRunner().invoke(app, ["validate"], catch_exceptions=False)


def test_validate_prints_problems_as_json_and_fails(folder: Path) -> None:
    (folder / "dev.yaml").write_text((folder / "dev.yaml").read_text().replace("zones: 2", "zones: two"))
    result = CliRunner().invoke(app, ["validate", "dev", "--json"])
    assert result.exit_code == 1
    assert json.loads(result.stdout)["problems"][0]["found"] == "'two'"


@pytest.mark.usefixtures("folder")
def test_show_prints_each_value_with_its_origin() -> None:
    assert "network.nat" in output("show", "dev")
    rows = {row["path"]: row["source"] for row in json.loads(output("show", "dev", "--json"))}
    assert rows["network.nat"] == "environments/dev.yaml:17"


@pytest.mark.usefixtures("folder")
def test_schema_prints_the_schema() -> None:
    assert json.loads(output("schema"))["title"] == "A file of environments/"


def test_schema_writes_its_file(folder: Path) -> None:
    output("schema", "--write")
    assert (folder / "environment.schema.json").read_text() == output("schema")


def test_new_writes_a_file_that_is_right(folder: Path) -> None:
    output("new", "trial", "--account", "main")
    assert "account: main" in (folder / "trial.yaml").read_text()
    assert output("validate", "trial") == "environments/trial.yaml: right\n"
