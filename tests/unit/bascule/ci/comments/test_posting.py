from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bascule.ci.comments.marker import Marker
from bascule.ci.comments.notes import notes_in
from bascule.ci.comments.plan_comment import LARGEST
from bascule.ci.comments.posting import Posted, bodies_in, post
from bascule.github import GitHubApi
from bascule.github.comments import Comments
from tests.workflows.doubles.github import GitHub
from tests.workflows.doubles.repository import BOT, Comment, Repository

_APP, _WEB = Marker(environment="dev", stack="aws-app"), Marker(environment="dev", stack="aws-web")
_RUN = "https://github.com/acme/platform/actions/runs/17"


@pytest.fixture
def github() -> Iterator[GitHub]:
    double = GitHub(repository=Repository())
    double.repository.add_pull_request("a" * 40, "b" * 40)
    with double.served():
        yield double


def _number(github: GitHub) -> int:
    return next(iter(github.repository.pull_requests))


def _comments(github: GitHub) -> Comments:
    api = GitHubApi(repository=github.repository.name, token=github.token(pull_requests="write"), url=github.url)
    return Comments(api=api, number=_number(github))


def _bodies(github: GitHub) -> list[str]:
    return [each.body for each in github.repository.comments.values()]


def _add(github: GitHub, author: str, body: str) -> None:
    id_ = github.repository.next_id()
    github.repository.comments[id_] = Comment(id=id_, number=_number(github), author=author, body=body)


def test_a_second_run_changes_its_comments_and_adds_none(github: GitHub) -> None:
    first = post(_comments(github), {_APP: f"{_APP}\none", _WEB: f"{_WEB}\none"}, concerned=frozenset(), run_url=_RUN)
    again = post(_comments(github), {_APP: f"{_APP}\ntwo", _WEB: f"{_WEB}\none"}, concerned=frozenset(), run_url=_RUN)
    assert (first, again) == (Posted(added=2), Posted(changed=1))
    assert _bodies(github) == [f"{_APP}\ntwo", f"{_WEB}\none"]


def test_a_comment_of_a_person_with_our_marker_stays_theirs(github: GitHub) -> None:
    _add(github, "mallory", f"{_APP}\nall is well")
    assert post(_comments(github), {_APP: f"{_APP}\none"}, concerned=frozenset(), run_url=_RUN) == Posted(added=1)
    assert _bodies(github)[0] == f"{_APP}\nall is well"


def test_our_comment_is_found_behind_many_others(github: GitHub) -> None:
    for number in range(250):
        _add(github, "octocat", f"{number}")
    _add(github, BOT, f"{_APP}\none")
    assert post(_comments(github), {_APP: f"{_APP}\ntwo"}, concerned=frozenset(), run_url=_RUN) == Posted(changed=1)
    assert _bodies(github)[-1] == f"{_APP}\ntwo"


def test_a_stack_that_does_not_change_any_more_is_closed_in_words_once(github: GitHub) -> None:
    _add(github, BOT, f"{_APP}\nplan")
    assert post(_comments(github), {}, concerned=frozenset(), run_url=_RUN) == Posted(closed=1)
    assert post(_comments(github), {}, concerned=frozenset(), run_url=_RUN) == Posted()
    assert "does not concern this stack any more" in _bodies(github)[0]
    assert post(_comments(github), {_APP: f"{_APP}\nback"}, concerned=frozenset({_APP}), run_url=_RUN) == Posted(
        changed=1
    )


def test_a_stack_whose_job_left_nothing_keeps_its_comment(github: GitHub) -> None:
    _add(github, BOT, f"{_APP}\nplan")
    assert post(_comments(github), {}, concerned=frozenset({_APP}), run_url=_RUN) == Posted()


def test_notes_stand_below_their_environments_plans_where_there_is_room(tmp_path: Path) -> None:
    for marker, length in ((_APP, 10), (_WEB, LARGEST - 300)):
        folder = tmp_path / "plans" / f"plan-{marker.stack}"
        folder.mkdir(parents=True)
        (folder / "comment.md").write_text(f"{marker}\n{'x' * length}")
    (tmp_path / "plans/other").mkdir()
    (tmp_path / "plans/other/comment.md").write_text("no marker")
    (tmp_path / "notes/dev").mkdir(parents=True)
    (tmp_path / "notes/dev/cost.md").write_text("**dearer**")
    (tmp_path / "notes/dev/findings.txt").write_text("</details> <b>" + "y" * 300)
    bodies = bodies_in(tmp_path / "plans", notes_in(tmp_path / "notes"))
    assert bodies.keys() == {_APP, _WEB}
    assert "<summary>cost</summary>\n\n**dearer**" in bodies[_APP]
    assert "```text\n</details> <b>" in bodies[_APP]
    assert all(len(body.encode()) <= LARGEST for body in bodies.values())
    assert "dearer" not in bodies[_WEB]
