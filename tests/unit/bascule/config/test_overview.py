from __future__ import annotations

from pathlib import Path

from bascule.config.overview import summaries, validate
from tests.unit.bascule.config.changed_project import ChangedProject


def test_every_file_is_listed_with_what_it_holds(project: Path) -> None:
    found = {summary.name: summary for summary in summaries(project)}
    assert list(found) == ["account-main", "account-sandbox", "dev", "prod", "sandbox"]
    assert found["prod"].services == ("chat", "gateway")
    assert found["sandbox"].cloud == "simulated"


def test_a_wrong_file_is_listed_with_its_number_of_problems(changed: ChangedProject) -> None:
    changed.replace("dev", "zones: 2", "zones: two")
    assert {summary.name: summary.problems for summary in summaries(changed.root)}["dev"] == 1


def test_all_files_are_judged_where_none_is_named(project: Path) -> None:
    validation = validate([], root=project)
    assert len(validation.right) == 6
    assert not validation.problems


def test_a_problem_that_two_files_share_is_told_once(changed: ChangedProject) -> None:
    changed.replace("account-main", "cloud: real", "cloud: reel")
    validation = validate(["dev", "prod", "sandbox"], root=changed.root)
    assert len(validation.problems) == 1
    assert [Path(file).stem for file in validation.right] == ["sandbox"]
