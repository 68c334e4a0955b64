from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bascule.cli.status_text import status_json, status_text
from bascule.cloud.ecs.snapshot import Task
from bascule.cloud.ecs.status import ServiceStatus

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
TASK = Task(
    id="0123456789abcdef0123456789abcdef",
    deployment="ecs-svc/1",
    status="RUNNING",
    health="UNKNOWN",
    digest="sha256:" + "a" * 64,
    zone="us-east-1a",
    started=NOW - timedelta(hours=2, minutes=5),
    revision="arn:aws:ecs:us-east-1:123456789012:task-definition/acme-dev-chat:7",
)
SERVICES = [
    ServiceStatus(
        name="chat",
        at=NOW,
        desired=1,
        running=1,
        image="ghcr.io/acme/chat@sha256:" + "a" * 64,
        rollout="COMPLETED",
        deploy="20261121T100000Z-aaaaaaaaaaaa-00000000 delivered",
        tasks=(TASK,),
    ),
    ServiceStatus(name="worker", at=NOW, note="not deployed yet: `cdktf deploy '*'`"),
]
TEXT = """\
SERVICE  TASKS   IMAGE         RUNNING       ROLLOUT    LAST DEPLOY
chat     1 of 1  aaaaaaaaaaaa  aaaaaaaaaaaa  completed  20261121T100000Z-aaaaaaaaaaaa-00000000 delivered
worker   0 of 0  -             -             -          -

TASK      SERVICE  IMAGE         STATE    HEALTH   AGE   ZONE
01234567  chat     aaaaaaaaaaaa  running  unknown  2h5m  us-east-1a

worker: not deployed yet: `cdktf deploy '*'`"""


def test_services_tasks_and_notes_are_apart() -> None:
    assert status_text(SERVICES) == TEXT


def test_an_environment_without_services_says_so() -> None:
    assert status_text([]) == "no services: the environment's file has no `services`"


def test_the_json_has_whole_ids_and_ages_in_seconds() -> None:
    found = status_json(SERVICES)
    (task,) = found["chat"]["tasks"]
    assert (task["task"], task["age_seconds"], task["revision"]) == (TASK.id, 7500, "acme-dev-chat:7")
    assert found["worker"]["note"] == SERVICES[1].note
