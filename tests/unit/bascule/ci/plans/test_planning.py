from __future__ import annotations

import json
from pathlib import Path

import pytest

from bascule.ci.comments.told_plan import told_plan
from bascule.ci.job import Job
from bascule.ci.plans.plan_kind import PlanKind
from bascule.ci.plans.planned_change import PlannedChange, legs_of
from bascule.ci.plans.planning import Planning
from bascule.errors import BasculeError, PipelineError
from tests.unit.bascule.ci.changes.history import synthesizable
from tests.unit.bascule.ci.plans.made import SOURCE

_REPOSITORY = {"full_name": "acme/platform", "default_branch": "main"}


@pytest.fixture
def planning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Planning:
    monkeypatch.chdir(synthesizable(tmp_path / "project").root)
    return Planning(
        job=_job(tmp_path), change=PlannedChange(source=SOURCE, stacks=frozenset()), folder=tmp_path / "plan"
    )


def _job(folder: Path, *, head: str = "acme/platform", event: str = "pull_request", **more: str) -> Job:
    sides = {
        "head": {"sha": "a" * 40, "repo": {"full_name": head}},
        "base": {"sha": "b" * 40, "repo": _REPOSITORY},
    }
    payload = {"repository": _REPOSITORY, **({"pull_request": {"number": 7, **sides}} if "pull" in event else {})}
    (folder / "event.json").write_text(json.dumps(payload))
    environ = {
        "GITHUB_EVENT_NAME": event,
        "GITHUB_EVENT_PATH": str(folder / "event.json"),
        "GITHUB_REPOSITORY": "acme/platform",
        "GITHUB_RUN_ID": "17",
        "GITHUB_SHA": "c" * 40,
        "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        "GITHUB_WORKFLOW_REF": "acme/platform/.github/workflows/infra.yml@refs/pull/7/merge",
        **more,
    }
    return Job.of(environ)


def test_without_a_role_a_stack_is_shown_and_the_way_to_a_role_is_named(planning: Planning) -> None:
    made = told_plan(planning, "dev", "aws-app")
    assert (made.record.kind, made.record.stack, made.record.stored) == (PlanKind.PREVIEW, "dev-aws-app", "")
    assert "run `bascule bootstrap dev`" in (planning.folder / "comment.md").read_text()
    assert json.loads((planning.folder / "record.json").read_text())["document_sha256"]


def test_a_role_that_was_not_given_is_told_in_comment_and_summary(planning: Planning, tmp_path: Path) -> None:
    refused = Planning(job=_job(tmp_path, ROLE_OUTCOME="failure"), change=planning.change, folder=planning.folder)
    with pytest.raises(PipelineError, match="dev-plan: the plan role was not given"):
        told_plan(refused, "dev", "aws-app")
    for path in (planning.folder / "comment.md", tmp_path / "summary"):
        assert "`bascule bootstrap dev` sets them" in path.read_text()
    assert not (planning.folder / "record.json").exists()


@pytest.mark.parametrize(
    ("environment", "stack", "said"),
    [("dev", "aws-nope", "dev-aws-app, dev-aws-web"), ("nope", "aws-app", "accepted: account-main")],
)
def test_an_unknown_name_is_told_with_those_that_there_are(
    planning: Planning, environment: str, stack: str, said: str
) -> None:
    with pytest.raises(BasculeError):
        told_plan(planning, environment, stack)
    assert said in (planning.folder / "comment.md").read_text()


def test_a_plan_comes_from_the_run_the_head_and_the_base_of_its_pull_request(tmp_path: Path) -> None:
    legs = '[{"environment": "dev", "stack": "aws-app"}]\n[]\n'
    found = PlannedChange.of(_job(tmp_path), base="b" * 40, legs=legs)
    assert found.stacks == {"dev-aws-app"}
    assert found.source == SOURCE.model_copy(update={"run_attempt": 1})


def test_a_plan_of_the_default_branch_is_its_own_base(tmp_path: Path) -> None:
    source = PlannedChange.of(_job(tmp_path, event="workflow_dispatch"), base="", legs="").source
    assert (source.head_sha, source.base_sha, source.pull_request) == ("c" * 40, "c" * 40, None)


def test_no_plan_is_made_for_what_nobody_reviews(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="event schedule"):
        PlannedChange.of(_job(tmp_path, event="schedule"), base="", legs="")


@pytest.mark.parametrize("text", ["dev/aws-app", '{"environment": "dev"}', '[{"environment": "dev"}]', "[1]"])
def test_changed_stacks_of_another_form_are_refused(text: str) -> None:
    with pytest.raises(PipelineError, match="ci matrix"):
        legs_of(text)
