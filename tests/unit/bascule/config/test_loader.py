from __future__ import annotations

from pathlib import Path

import pytest

from bascule.config import load, load_account, load_environment
from bascule.errors import ConfigurationError
from tests.unit.bascule.config.changed_project import ChangedProject


def test_an_environment_has_its_account(project: Path) -> None:
    environment = load_environment("sandbox", root=project)
    assert environment.account.name == "sandbox"
    assert environment.simulated


def test_an_environment_names_its_things(project: Path) -> None:
    assert load_environment("prod", root=project).naming.name("chat", "aws_ecs_service") == "acme-prod-chat"


@pytest.mark.parametrize("name", ["main", "account-main"])
def test_an_account_is_loaded_by_either_of_its_names(project: Path, name: str) -> None:
    assert load_account(name, root=project).naming.state_bucket == "acme-state-123456789012"


def test_whatever_is_deployed_is_loaded_by_its_file_name(project: Path) -> None:
    assert load("account-sandbox", root=project).layer == "account"
    assert load("sandbox", root=project).layer == "environment"


def test_deletion_protection_follows_protected(project: Path) -> None:
    assert load_environment("prod", root=project).deletion_protection
    assert not load_environment("dev", root=project).deletion_protection


def test_deletion_protection_may_be_said_otherwise(changed: ChangedProject) -> None:
    changed.add("prod", "deletion_protection: false\n")
    assert not changed.environment("prod").deletion_protection


def test_a_file_may_lie_anywhere(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("elsewhere") / "mine.yaml"
    file.write_text((project / "environments" / "dev.yaml").read_text())
    assert load_environment(file, root=project).account.name == "main"


def test_account_and_defaults_beside_a_file_come_first(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("elsewhere")
    for name in ("dev", "account-main", "defaults"):
        text = (project / "environments" / f"{name}.yaml").read_text()
        (folder / f"{name}.yaml").write_text(
            text.replace("123456789012", "999999999999").replace("acme/chat", "acme/ours")
        )
    environment = load_environment(folder / "dev.yaml", root=project)
    assert environment.account.aws is not None
    assert environment.account.aws.account_id == "999999999999"
    assert environment.github is not None
    assert environment.github.app_repositories[1].name == "acme/ours"


def test_models_are_immutable(project: Path) -> None:
    with pytest.raises(ValueError, match="frozen"):
        load_environment("dev", root=project).name = "prod"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("produ", "write prod"),
        ("nothing-like-it", "bascule env new NAME"),
        ("", "this is no name"),
        ("\0", "this is no name"),
        ("../dev", "../dev: there is no such file"),
        ("environments/prud.yaml", "next: write environments/prod.yaml"),
        ("environments/\0.yaml", "cannot be read"),
        ("environments", "no file for"),
        ("environments/", "folder"),
        ("defaults", "holds what environments share"),
    ],
)
def test_a_name_of_no_file_is_refused(project: Path, name: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    with pytest.raises(ConfigurationError, match=message):
        load(name)


def test_an_account_is_no_environment_and_an_environment_no_account(project: Path) -> None:
    with pytest.raises(ConfigurationError, match="is an account"):
        load_environment("account-main", root=project)
    with pytest.raises(ConfigurationError, match="is not an account"):
        load_account("dev", root=project)


def test_a_file_that_is_not_utf_8_is_refused_with_its_line(changed: ChangedProject) -> None:
    changed.path("dev").write_bytes(b"version: 1\nowner: m\xfcller\n")
    assert changed.problem("dev").where.endswith("dev.yaml:2")


def test_a_file_beyond_all_measure_is_refused(changed: ChangedProject) -> None:
    changed.add("dev", "#" * 1_000_001)
    assert changed.problem("dev").accepted == "up to 1,000,000 bytes"


def test_a_byte_order_mark_does_no_harm(changed: ChangedProject) -> None:
    changed.write("dev", "\ufeff" + changed.path("dev").read_text())
    assert changed.environment("dev").name == "dev"


def test_an_account_that_names_itself_as_an_environment_is_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "account: main", "account: [main]")
    assert changed.problem("dev").accepted == "main, sandbox"


def test_a_project_without_environments_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="nothing: no folder from here"):
        load("dev", root=tmp_path)
