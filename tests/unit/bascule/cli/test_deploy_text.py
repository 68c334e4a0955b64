from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

from bascule.cli.deploy_text import deploy_json, deploy_text
from bascule.cloud.ecs.deploy_result import DeployResult
from bascule.cloud.ecs.evidence import Evidence, StoppedTask
from bascule.cloud.ecs.snapshot import Event
from bascule.cloud.ecs.verdict import Outcome, Verdict

GOOD = DeployResult(
    service="chat",
    image="ghcr.io/acme/chat@sha256:" + "b" * 64,
    previous="ghcr.io/acme/chat@sha256:" + "a" * 64,
    deploy="20261121T120000Z-bbbbbbbbbbbb-00000000",
    revision="acme-dev-chat:2",
    verdict=Verdict(outcome=Outcome.DELIVERED, reason="2 of 2 tasks run it, and the rollout completed"),
    desired=2,
    running=2,
)
BAD = replace(
    GOOD,
    verdict=Verdict(outcome=Outcome.ROLLED_BACK, reason="tasks failed to start"),
    evidence=Evidence(
        events=(Event(at=datetime(2026, 11, 21, 12, 0, 10, tzinfo=UTC), message="has started 2 tasks"),),
        tasks=(
            StoppedTask(
                id="0" * 31 + "b",
                reason="Essential container in task exited",
                exit_code=1,
                advice="the container ended by itself: its log says why",
                log=("loading", "KeyError: 'KEY'"),
            ),
        ),
        missing=("stopped tasks: the IAM action ecs:ListTasks is missing",),
    ),
    aftermath="the service was put back to acme-dev-chat:1, and acme-dev-chat:2 was deregistered",
)
BAD_TEXT = """\
chat: bbbbbbbbbbbb is rolled back: tasks failed to start
  events:
    12:00:10 has started 2 tasks
  task 00000000 stopped: Essential container in task exited (exit code 1)
    | loading
    | KeyError: 'KEY'
    next: the container ended by itself: its log says why
  not looked at: stopped tasks: the IAM action ecs:ListTasks is missing
  now: the service was put back to acme-dev-chat:1, and acme-dev-chat:2 was deregistered"""


def test_a_good_deploy_says_what_a_rollback_would_bring() -> None:
    assert deploy_text(GOOD) == (
        "chat: bbbbbbbbbbbb is delivered: 2 of 2 tasks run it, and the rollout completed\n"
        "  before it: aaaaaaaaaaaa; `bascule rollback ecs` goes back to it"
    )


def test_an_image_that_runs_already_is_called_so() -> None:
    text = deploy_text(replace(GOOD, changed=False, previous=""))
    assert text == "chat: bbbbbbbbbbbb is already delivered: 2 of 2 tasks run it, and the rollout completed"


def test_a_bad_deploy_says_why_and_where_the_service_was_left() -> None:
    assert deploy_text(BAD) == BAD_TEXT


def test_the_json_has_all_the_evidence() -> None:
    found = json.loads(json.dumps(deploy_json(BAD)))
    assert (found["outcome"], found["events"][0]["at"]) == ("rolled back", "2026-11-21T12:00:10+00:00")
    assert found["stopped_tasks"][0]["exit_code"] == 1
