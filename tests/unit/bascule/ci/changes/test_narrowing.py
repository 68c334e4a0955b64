from __future__ import annotations

from pathlib import Path

import pytest

from bascule.ci.changes.changes import Changes
from bascule.ci.changes.git import Git
from bascule.ci.changes.narrowing import Narrowed, narrow
from bascule.errors import BasculeError
from tests.unit.bascule.ci.changes.history import APP, History, synthesizable

_BOTH = Changes(environments={"dev": None, "prod": None})


@pytest.fixture
def project(tmp_path: Path) -> History:
    return synthesizable(tmp_path / "project")


def _narrowed(project: History, changes: Changes = _BOTH, base: str | None = None) -> Narrowed:
    project.commit()
    git = Git(root=project.root)
    return narrow(changes, project.base if base is None else base, git=git, out=project.root / ".bascule/both")


def _names(found: Narrowed) -> list[str]:
    return [stack.name for stack in found.stacks]


def test_only_stacks_whose_files_differ_count(project: History) -> None:
    project.write("stacks/__init__.py", "# moved down\n\nSTACKS = {'aws-app': 1, 'aws-web': 2}\n")
    assert _names(_narrowed(project)) == ["dev-aws-web", "prod-aws-web"]


def test_a_change_that_no_stack_shows_concerns_none(project: History) -> None:
    project.write("main.py", f"# a comment\n{APP}")
    assert _narrowed(project) == Narrowed(stacks=())


def test_other_locked_providers_are_a_change_of_all_their_stacks(project: History) -> None:
    project.write("lock", "two")
    assert len(_narrowed(project).stacks) == 4


def test_new_stacks_count_and_those_that_are_gone_are_named(project: History) -> None:
    project.write("stacks/__init__.py", "STACKS = {'aws-app': 1, 'aws-new': 1}\n")
    found = _narrowed(project, Changes(environments={"dev": None}))
    assert (_names(found), found.removed) == (["dev-aws-new"], ("dev-aws-web",))


def test_all_stacks_of_a_new_environment_count(project: History) -> None:
    text = (project.root / "environments/dev.yaml").read_text()
    project.write("environments/new.yaml", text.replace("dev", "new"))
    found = _narrowed(project, Changes(environments={"new": None}))
    assert _names(found) == ["new-aws-app", "new-aws-web"]


@pytest.mark.parametrize(
    ("changes", "base", "reason"),
    [
        (_BOTH, "", "there is no commit to compare with"),
        (Changes(environments=_BOTH.environments, unseen=("requirements/synth.txt",)), None, "requirements/synth.txt"),
    ],
)
def test_where_nothing_can_be_compared_all_stacks_count(
    project: History, changes: Changes, base: str | None, reason: str
) -> None:
    found = _narrowed(project, changes, base)
    assert len(found.stacks) == 4
    assert found.reason.startswith(reason)


def test_a_base_that_cannot_be_synthesized_makes_all_stacks_count(project: History) -> None:
    project.write("main.py", "raise SystemExit('broken')\n")
    broken = project.commit()
    project.write("main.py", APP)
    found = _narrowed(project, base=broken)
    assert len(found.stacks) == 4
    assert "broken" in found.reason


def test_a_head_that_cannot_be_synthesized_is_an_error(project: History) -> None:
    project.write("main.py", "raise SystemExit('broken')\n")
    with pytest.raises(BasculeError, match="broken"):
        _narrowed(project)


def test_an_environment_that_is_wrong_is_told_with_all_its_problems(project: History) -> None:
    text = (project.root / "environments/dev.yaml").read_text()
    project.write("environments/dev.yaml", text.replace("region: us-east-1", "regoin: us-east-1"))
    with pytest.raises(BasculeError, match="regoin"):
        _narrowed(project)


def test_nothing_concerned_is_nothing_synthesized(project: History) -> None:
    project.write("main.py", "raise SystemExit('broken')\n")
    assert _narrowed(project, Changes(environments={})) == Narrowed(stacks=())
