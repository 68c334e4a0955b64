from __future__ import annotations

from pathlib import Path

import pytest

from bascule.config import load_environment
from bascule.config.new_environment import write_new_environment
from bascule.errors import ConfigurationError


def test_a_new_environment_is_in_the_simulated_account(project: Path) -> None:
    write_new_environment("trial", root=project)
    environment = load_environment("trial", root=project)
    assert environment.simulated
    assert environment.backend.type == "local"


def test_a_new_environment_in_a_real_account_keeps_its_state_there(project: Path) -> None:
    write_new_environment("staging", "main", root=project)
    assert load_environment("staging", root=project).backend.type == "s3"


def test_networks_of_new_environments_do_not_overlap(project: Path) -> None:
    for name in ("one", "two"):
        write_new_environment(name, root=project)
    cidrs = {load_environment(name, root=project).network.cidr for name in ("dev", "prod", "sandbox", "one", "two")}
    assert len(cidrs) == 5


def test_a_new_environment_needs_no_defaults(project: Path) -> None:
    (project / "environments" / "defaults.yaml").unlink()
    write_new_environment("alone", root=project)
    assert load_environment("alone", root=project).prefix == "acme"


def test_a_file_that_exists_is_not_overwritten(project: Path) -> None:
    before = (project / "environments" / "dev.yaml").read_text()
    with pytest.raises(ConfigurationError, match="exists already"):
        write_new_environment("dev", root=project)
    assert (project / "environments" / "dev.yaml").read_text() == before


@pytest.mark.parametrize("name", ["Trial", "dev-two", "a b", "account", "x" * 50])
def test_a_name_that_is_refused_leaves_no_file(project: Path, name: str) -> None:
    with pytest.raises(ConfigurationError):
        write_new_environment(name, root=project)
    assert not (project / "environments" / f"{name}.yaml").exists()


@pytest.mark.parametrize("name", ["../trial", "a/b", "\0", ""])
def test_a_name_that_is_a_path_is_refused(project: Path, name: str) -> None:
    with pytest.raises(ConfigurationError):
        write_new_environment(name, root=project)
    assert not (project / "trial.yaml").exists()


def test_an_unknown_account_is_refused(project: Path) -> None:
    with pytest.raises(ConfigurationError, match="write account-main"):
        write_new_environment("trial", "account-mian", root=project)


def test_a_project_without_accounts_says_so(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="there is no account yet"):
        write_new_environment("trial", root=tmp_path)
