from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bascule.ci.changes.changes import Changes, find_changes
from bascule.ci.changes.git import Git
from bascule.errors import PipelineError
from tests.unit.bascule.ci.changes.history import History, history

_APP, _WEB = "aws-app", "aws-web"
_BOTH = frozenset({_APP, _WEB})
_FILES = ("account-main", "account-vault", "dev", "prod")
_EVERYTHING = dict.fromkeys(_FILES)


@pytest.fixture
def project(tmp_path: Path) -> History:
    return history(tmp_path / "project")


def _found(project: History) -> Changes:
    project.commit()
    return find_changes(project.root, project.base)


@pytest.mark.parametrize(
    ("path", "stacks"),
    [
        ("stacks/web.py", {_WEB}),
        ("stacks/app.py", {_APP}),  # and BlueApp, which has its base's name
        ("modules/service.py", {_APP}),
        ("modules/bucket.py", {_APP, _WEB}),  # one stack imports it itself, the other through a module
        ("stacks/__init__.py", {_APP, _WEB}),
    ],
)
def test_a_module_concerns_the_stacks_that_import_it(project: History, path: str, stacks: set[str]) -> None:
    project.write(path, project.git("show", f"HEAD:{path}") + "\n# changed\n")
    assert _found(project).environments == dict.fromkeys(_FILES, frozenset(stacks))


@pytest.mark.parametrize(
    ("path", "environments"),
    [
        ("environments/dev.yaml", {"dev"}),
        ("environments/account-main.yaml", {"account-main", "dev"}),  # dev's account is the shared default
        ("environments/account-vault.yaml", {"account-vault", "prod"}),
        ("environments/defaults.yaml", set(_FILES)),
        ("environments/images.lock.yaml", set(_FILES)),
        ("environments/prices.csv", set(_FILES)),
        ("environments/environment.schema.json", set()),
    ],
)
def test_an_environments_file_concerns_whoever_reads_it(project: History, path: str, environments: set[str]) -> None:
    project.write(path, "account: main\n" if path.endswith("defaults.yaml") else "# changed\n")
    assert _found(project).environments == dict.fromkeys(environments)


@pytest.mark.parametrize(
    "path",
    ["docs/page.md", "tests/test_x.py", "apps/chat/main.py", "README.md", "modules/alone.py", "requirements/dev.txt"],
)
def test_what_no_stack_reads_concerns_nobody(project: History, path: str) -> None:
    project.write(path)
    assert _found(project) == Changes(environments={})


@pytest.mark.parametrize(
    "path",
    ["main.py", "cdktf.json", "bascule/synth/app.py", "modules/policies/boundary.json", "company/tags.py", "odd"],
)
def test_what_any_stack_may_read_concerns_all(project: History, path: str) -> None:
    project.write(path)
    assert _found(project).environments == _EVERYTHING


def test_what_is_installed_concerns_all_and_cannot_be_seen_in_a_synth(project: History) -> None:
    project.write("requirements/synth.txt")
    assert _found(project) == Changes(environments=_EVERYTHING, unseen=("requirements/synth.txt",))


def test_a_deleted_environment_is_told(project: History) -> None:
    (project.root / "environments/dev.yaml").unlink()
    assert _found(project) == Changes(environments={}, deleted=("dev",))


def test_a_renamed_environment_is_a_deleted_one_and_a_new_one(project: History) -> None:
    project.git("mv", "environments/dev.yaml", "environments/test.yaml")
    assert _found(project) == Changes(environments={"test": None}, deleted=("dev",))


def test_a_deleted_account_concerns_those_that_were_in_it(project: History) -> None:
    (project.root / "environments/account-vault.yaml").unlink()
    assert _found(project) == Changes(environments={"prod": None}, deleted=("account-vault",))


def test_a_module_that_moves_concerns_who_imports_it_by_either_name(project: History) -> None:
    project.git("mv", "modules/bucket.py", "modules/store.py")
    project.write("modules/service.py", "from modules.store import Bucket\n")
    assert _found(project).environments == dict.fromkeys(_FILES, _BOTH)


def _stack_of_a_link(project: History) -> None:
    (project.root / "modules/service.py").unlink()
    (project.root / "modules/service.py").symlink_to("../docs/service.txt")
    project.write("docs/service.txt", "")


def _folder_of_a_link(project: History) -> None:
    (project.root / "modules/policies/boundary.json").unlink()
    (project.root / "modules/policies").rmdir()
    (project.root / "modules/policies").symlink_to("../docs")


def _environment_of_a_link(project: History) -> None:
    (project.root / "environments/dev.yaml").unlink()
    (project.root / "environments/dev.yaml").symlink_to("prod.yaml")


@pytest.mark.parametrize(
    ("link", "changed", "expected"),
    [
        (_stack_of_a_link, "docs/service.txt", dict.fromkeys(_FILES, frozenset({_APP}))),
        (_folder_of_a_link, "docs/page.md", _EVERYTHING),
        (_environment_of_a_link, "environments/prod.yaml", {"dev": None, "prod": None}),
    ],
)
def test_what_a_link_leads_to_is_read_at_the_link(
    project: History, link: Callable[[History], None], changed: str, expected: dict[str, frozenset[str] | None]
) -> None:
    link(project)
    base = project.commit()
    project.write(changed)
    project.commit()
    assert find_changes(project.root, base).environments == expected


def test_names_that_are_no_utf8_are_files_like_others(project: History) -> None:
    Path(os.fsdecode(os.fsencode(project.root / "environments") + b"/d\xe9v.csv")).write_text("")
    Path(os.fsdecode(os.fsencode(project.root / "docs") + b"/\xff \n.md")).write_text("")
    assert _found(project).environments == _EVERYTHING


@pytest.mark.parametrize("text", ["import importlib\nx = importlib.import_module(name)\n", "from .bucket import (\n"])
def test_a_module_whose_imports_cannot_be_known_is_taken_for_changed(project: History, text: str) -> None:
    project.write("modules/service.py", text)
    base = project.commit()
    project.write("modules/alone.py")
    project.commit()
    assert find_changes(project.root, base).environments == dict.fromkeys(_FILES, frozenset({_APP}))


@pytest.mark.parametrize(
    "text",
    [
        "from modules import (\n    other,  # (a note)\n    alone,\n)\n",
        "from modules \\\n    import alone\n",
        "x = 1; import modules.alone\n",
        "if x: from . import alone\n",
        "def f():\n    import modules.alone as it\n",
        "from . import alone as other\n",
        "from modules.alone import *\n",
    ],
)
def test_imports_are_found_however_they_are_written(project: History, text: str) -> None:
    project.write("modules/service.py", text)
    base = project.commit()
    project.write("modules/alone.py")
    project.commit()
    assert find_changes(project.root, base).environments == dict.fromkeys(_FILES, frozenset({_APP}))


def test_a_stack_whose_name_is_computed_concerns_all(project: History) -> None:
    project.write("stacks/web.py", "class Web(EnvironmentStack):\n    kind = 'aws' + NAME\n")
    assert _found(project).environments == _EVERYTHING


def test_an_environment_that_is_no_yaml_is_in_every_account(project: History) -> None:
    project.write("environments/dev.yaml", "a: [")
    project.write("environments/defaults.yaml", "kind: defaults\n")
    base = project.commit()
    project.write("environments/account-vault.yaml")
    project.commit()
    assert find_changes(project.root, base).environments.keys() == {"account-vault", "dev", "prod"}


def test_without_a_base_everything_counts(project: History) -> None:
    assert find_changes(project.root, "").environments == _EVERYTHING


def test_commits_of_the_base_that_came_later_are_no_change(project: History) -> None:
    project.git("switch", "--quiet", "--create", "topic")
    project.write("docs/page.md")
    project.commit()
    project.git("switch", "--quiet", "main")
    project.write("environments/dev.yaml")
    newer = project.commit()
    project.git("switch", "--quiet", "topic")
    base = Git(root=project.root).merge_base(newer, "HEAD")
    assert (base, find_changes(project.root, base).environments) == (project.base, {})


def test_a_clone_that_lacks_the_base_is_told_how_to_check_out(project: History) -> None:
    with pytest.raises(PipelineError, match="fetch-depth: 0"):
        Git(root=project.root).merge_base("f" * 40, "HEAD")


def test_a_folder_of_the_base_is_gone_afterwards(project: History) -> None:
    project.write("environments/dev.yaml")
    project.commit()
    git = Git(root=project.root)
    with git.worktree(project.base) as folder:
        assert (folder / "environments/dev.yaml").read_text() == "kind: environment\n"
    assert not folder.exists()
    assert project.git("worktree", "list").count("\n") == 0
