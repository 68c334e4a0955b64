"""Which environments are looked at, and that a look that fails says so."""

from __future__ import annotations

from bascule.ci.drift.environments import deployed_environments
from bascule.ci.drift.look import look
from bascule.github import GitHubApi
from tests.conftest import ROOT
from tests.workflows.doubles.github import GitHub
from tests.workflows.doubles.repository import Repository


def test_environments_that_exist_as_files_only_are_left_out() -> None:
    """A job that names one would make GitHub create it without any protection."""
    github = GitHub(repository=Repository())
    for name in ("dev-plan", "prod", "gone-plan"):
        github.repository.environment(name)
    with github.served():
        api = GitHubApi(repository=github.repository.name, token=github.token(actions="read"), url=github.url)
        found = deployed_environments(api, root=ROOT)
    assert found == [{"environment": "dev", "engine": "terraform"}]


def test_a_look_that_cannot_begin_leaves_a_report_that_says_why() -> None:
    report = look("nope", "https://github.com/acme/platform/actions/runs/1")
    assert not report.complete
    assert "nope" in "".join(report.problems)
