from __future__ import annotations

from bascule.ci.comments.marker import Marker
from bascule.ci.comments.plan_comment import LARGEST, failure_comment, plan_comment
from bascule.ci.plans.made_plan import MadePlan
from bascule.ci.plans.plan_kind import PlanKind
from bascule.errors import PipelineError
from tests.unit.bascule.ci.plans.made import change, plan, record

_RUN = "https://github.com/acme/platform/actions/runs/17"
_SECRET = "hunter2-canary"


def test_a_saved_plan_shows_what_changes_and_that_it_is_applied_as_it_is() -> None:
    found = plan(
        change(
            "aws_ecs_service.chat",
            "update",
            before={"cpu": 256, "arn": "a"},
            after={"cpu": 512},
            after_unknown={"arn": True},
        ),
        change("aws_s3_bucket.site", "delete", before={}),
        output_changes={"url": {"actions": ["update"]}},
    )
    text = plan_comment(MadePlan(record=record(), plan=found), _RUN)
    lines = text.splitlines()
    assert Marker.of(text) == Marker(environment="dev", stack="aws-app")
    assert lines[1] == "### `dev/aws-app`: 1 to update, 1 to delete, 1 output changes"
    rows = [line for line in lines if line.startswith("|")][2:]
    assert rows == [
        "| **delete** | `aws_s3_bucket.site` | | | |",
        '| update | `aws_ecs_service.chat` | `arn` | `"a"` | *known after apply* |',
        "|  | | `cpu` | `256` | `512` |",
        "| update | output `url` | | | |",
    ]
    assert "exactly this is applied" in text


def test_what_forces_a_replacement_is_named_and_comes_first() -> None:
    found = plan(
        change(
            "aws_ecs_task_definition.chat",
            "delete",
            "create",
            before={"arn": "a", "memory": "1024"},
            after={"memory": "2048"},
            after_unknown={"arn": True},
            replace_paths=[["memory"]],
        )
    )
    text = plan_comment(MadePlan(record=record(), plan=found), _RUN)
    assert [line for line in text.splitlines() if line.startswith("|")][2:] == [
        '| **replace** | `aws_ecs_task_definition.chat` | `memory` | `"1024"` | `"2048"` forces the replacement |',
        '|  | | `arn` | `"a"` | *known after apply* |',
    ]


def test_sensitive_values_are_told_of_and_not_told() -> None:
    found = plan(
        change(
            "aws_db_instance.main",
            "update",
            before={"password": _SECRET},
            after={"password": f"{_SECRET}-new"},
            before_sensitive={"password": True},
            after_sensitive={"password": True},
        )
    )
    text = plan_comment(MadePlan(record=record(), plan=found), _RUN)
    assert "| `password` | *sensitive* | *sensitive* |" in text
    assert _SECRET not in text


def test_a_plan_that_destroys_much_says_what_allows_it() -> None:
    guarded = record(needs_allow_destroy=("aws_db_instance.main would be deleted",))
    text = plan_comment(MadePlan(record=guarded, plan=plan(change("aws_db_instance.main", "delete", before={}))), _RUN)
    assert "the label `allow-destroy`" in text
    assert "> - `aws_db_instance.main would be deleted`" in text


def test_what_is_tentative_or_a_preview_says_why() -> None:
    tentative = MadePlan(record=record(PlanKind.TENTATIVE), plan=plan(), reason="it reads dev-aws-data")
    preview = MadePlan(
        record=record(PlanKind.PREVIEW), reason="run `bascule bootstrap dev`", inventory={"aws_s3_bucket": 2}
    )
    assert "**Tentative plan**, for it reads dev-aws-data" in plan_comment(tentative, _RUN)
    text = plan_comment(preview, _RUN)
    assert "**Preview, no plan**, for run `bascule bootstrap dev`" in text
    assert "| `aws_s3_bucket` | 2 |" in text
    assert "merge" not in text


def test_a_comment_of_a_huge_plan_is_cut_and_links_to_the_run() -> None:
    found = plan(*(change(f"aws_route.r{number:05}", "create", after={}) for number in range(5000)))
    text = plan_comment(MadePlan(record=record(), plan=found), _RUN)
    assert 40_000 < len(text.encode()) < LARGEST
    assert f"more lines: see [the run]({_RUN})" in text
    assert text.endswith("</sub>\n")


def test_a_failure_says_its_next_step_and_nothing_breaks_out_of_it() -> None:
    error = PipelineError("no\n```\n<b>@team", fix="sign in")
    text = failure_comment(Marker(environment="dev", stack="aws-app"), error, "a" * 40, _RUN)
    assert "could not be planned" in text
    assert "  next: sign in" in text
    assert text.count("````") == 2
