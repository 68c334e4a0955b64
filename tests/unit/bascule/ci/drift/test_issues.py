"""The issues of drift, at a double of GitHub."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from bascule.ci.drift.drift_report import Change, Changed, DriftReport, Look, Outcome
from bascule.ci.drift.issue_text import LABEL
from bascule.ci.drift.issues import Done, keep_issues
from bascule.github import GitHubApi
from bascule.github.issues import Issues
from tests.workflows.doubles.github import GitHub
from tests.workflows.doubles.repository import Issue, Repository

STACK = "dev-aws-app"


@pytest.fixture
def github() -> Iterator[GitHub]:
    double = GitHub(repository=Repository())
    with double.served():
        yield double


def look(outcome: Outcome, *, to: Any = "abc", problem: str = "") -> Look:
    change = Change(path="desired_count", before=1, after=to)
    objects = (Changed(address="aws_ecs_service.chat", deleted=False, changes=(change,)),)
    problems = (problem,) if problem else ()
    return Look(stack=STACK, outcome=outcome, objects=objects if outcome == "drifted" else (), problems=problems)


def keep(github: GitHub, *looks: Look, run: int = 1, problems: tuple[str, ...] = ()) -> list[Done]:
    api = GitHubApi(repository=github.repository.name, token=github.token(issues="write"), url=github.url)
    url = f"https://github.com/acme/infrastructure/actions/runs/{run}"
    report = DriftReport(environment="dev", run_url=url, looks=looks, problems=problems)
    return [each.done for each in keep_issues(report, Issues(api=api, label=LABEL))]


def test_drift_opens_one_issue_which_is_edited_in_place_and_closed_when_it_is_gone(github: GitHub) -> None:
    assert keep(github, look("drifted", to=2)) == [Done.OPENED]
    assert keep(github, look("drifted", to=2), run=2) == [Done.KEPT]
    assert keep(github, look("drifted", to=3), run=3) == [Done.EDITED]
    assert keep(github, look("none"), run=4) == [Done.CLOSED]
    (issue,) = github.repository.issues.values()
    assert (issue.state, issue.labels, issue.title) == ("closed", ["drift"], "Drift: dev-aws-app")
    assert "desired_count: 1 -> 3" in issue.body
    assert ["agree again" in each.body for each in github.repository.comments.values()] == [True]


def test_what_is_the_same_as_before_asks_github_for_nothing_but_the_list(github: GitHub) -> None:
    keep(github, look("drifted"))
    github.calls.clear()
    keep(github, look("drifted"), run=2)
    assert [method for method, _, _ in github.calls] == ["GET"]


def test_a_stack_that_was_not_asked_keeps_its_issue_as_it_is(github: GitHub) -> None:
    keep(github, look("drifted"))
    assert keep(github, look("not_asked"), run=2) == []
    (issue,) = github.repository.issues.values()
    assert issue.state == "open"


def test_drift_after_a_clean_look_is_a_new_issue(github: GitHub) -> None:
    for outcome in ("drifted", "none", "drifted"):
        keep(github, look(outcome))
    assert [each.state for each in github.repository.issues.values()] == ["closed", "open"]


def test_a_failed_look_is_never_taken_for_clean_and_is_said_in_the_issue(github: GitHub) -> None:
    keep(github, look("drifted", to=2))
    assert keep(github, look("failed", problem="no access to the state"), run=2) == [Done.EDITED]
    assert keep(github, look("failed", problem="no access to the state"), run=3) == [Done.KEPT]
    (issue,) = github.repository.issues.values()
    assert issue.state == "open"
    assert "The last look failed" in issue.body
    assert "no access to the state" in issue.body
    assert "desired_count: 1 -> 2" in issue.body
    assert keep(github, look("drifted", to=2), run=4) == [Done.EDITED]
    assert "The last look failed" not in issue.body


def test_two_different_failures_keep_what_drifted_once(github: GitHub) -> None:
    keep(github, look("drifted", to=2))
    for problem in ("nobody home", "another one"):
        keep(github, look("failed", problem=problem))
    (issue,) = github.repository.issues.values()
    assert (issue.body.count("The last look failed"), issue.body.count("desired_count")) == (1, 1)
    assert "nobody home" not in issue.body


def test_where_nothing_could_be_looked_at_every_issue_of_the_environment_says_so(github: GitHub) -> None:
    keep(github, look("drifted"))
    assert keep(github, problems=("the file is wrong",), run=2) == [Done.EDITED]
    assert [each.state for each in github.repository.issues.values()] == ["open"]


@pytest.mark.parametrize(
    ("looks", "word"), [([look("not_deployed")], "not deployed any more"), ([], "no such stack any more")]
)
def test_a_stack_that_is_gone_closes_its_issue(github: GitHub, looks: list[Look], word: str) -> None:
    keep(github, look("drifted"))
    assert keep(github, *looks) == [Done.CLOSED]
    assert word in next(iter(github.repository.comments.values())).body


@pytest.mark.parametrize("outcome", ["none", "not_deployed", "failed"])
def test_no_issue_is_opened_for_anything_but_drift(github: GitHub, outcome: Outcome) -> None:
    assert keep(github, look(outcome)) == []
    assert github.repository.issues == {}


def test_issues_of_persons_and_of_other_environments_are_left_alone(github: GitHub) -> None:
    keep(github, look("drifted"))
    marked = next(iter(github.repository.issues.values())).body
    for number, body, author in (
        (90, marked, "octocat"),
        (91, marked.replace("drift dev/", "drift prod/"), "github-actions[bot]"),
        (92, "no marker", "github-actions[bot]"),
    ):
        github.repository.issues[number] = Issue(number=number, title="x", body=body, author=author, labels=[LABEL])
    assert keep(github, look("none")) == [Done.CLOSED]
    assert [github.repository.issues[each].state for each in (90, 91, 92)] == ["open"] * 3


def test_what_clouds_say_is_no_markdown_and_as_short_as_github_takes_it(github: GitHub) -> None:
    changes = tuple(
        Change(path=f"tags.{n}", before="```\n@everyone <script>", after="<!-- x -->" * 50) for n in range(900)
    )
    objects = (Changed(address="aws_ecs_service.chat", deleted=False, changes=changes),)
    assert keep(github, Look(stack=STACK, outcome="drifted", objects=objects)) == [Done.OPENED]
    assert keep(github, look("failed", problem="x" * 900 + "\n" + "y\n" * 900)) == [Done.EDITED]
    (issue,) = github.repository.issues.values()
    assert [line for line in issue.body.splitlines() if "@everyone" in line and not line.startswith("    ")] == []
    assert len(issue.body) < 65_536
