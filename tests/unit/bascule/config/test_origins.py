from __future__ import annotations

from pathlib import Path

import pytest

from bascule.config.origins import BUILT_IN, Origin, origins


@pytest.fixture
def rows(project: Path) -> dict[str, Origin]:
    """The values of dev, by path."""
    return {row.path: row for row in origins("dev", root=project)}


def test_a_value_of_the_file_has_its_line(project: Path, rows: dict[str, Origin]) -> None:
    row = rows["network.cidr"]
    assert (row.value, row.source) == ("10.20.0.0/16", f"{project}/environments/dev.yaml:15")


def test_a_shared_value_has_the_line_of_the_defaults(project: Path, rows: dict[str, Origin]) -> None:
    assert rows["network.flow_logs"].source == f"{project}/environments/defaults.yaml:25"


def test_a_value_that_no_file_sets_is_built_in(rows: dict[str, Origin]) -> None:
    row = rows["services.chat.health_grace"]
    assert (row.value, row.source) == ("60s", BUILT_IN)


def test_the_account_stands_as_its_name(rows: dict[str, Origin]) -> None:
    assert rows["account"].value == "main"


def test_items_of_a_list_have_their_own_rows_where_they_are_mappings(rows: dict[str, Origin]) -> None:
    assert rows["github.app_repositories[2].name"].value == "acme/site"
    assert rows["services.chat.secrets"].value == ["OPENAI_API_KEY"]


@pytest.mark.parametrize("name", ["account-main", "defaults"])
def test_accounts_and_defaults_have_origins_too(project: Path, name: str) -> None:
    assert origins(name, root=project)[0].path == "version"
