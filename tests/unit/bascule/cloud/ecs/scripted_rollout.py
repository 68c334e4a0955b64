"""ECS as a recorded sequence of answers: no double of ours, nor moto, rolls a service out.

Each file in `rollouts/` is one look at the service `chat` of the shipped `dev`: what DescribeServices and DescribeTasks
answer, in their shapes (ECS API reference) with the fields that we read. They are written after the documentation
and reports of users, not recorded in an account. Revision 2 is the deploy's own, by deployment 222…
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from botocore.awsrequest import AWSResponse

FOLDER = Path(__file__).with_name("rollouts")
OLD, NEW, PART = ("sha256:" + letter * 64 for letter in "abc")
START = datetime(2026, 11, 21, 12, tzinfo=UTC)

ROLLOUTS = {
    "completed": "before begun half completed",
    "reported by the digest of the index's part": "before begun completed-by-part",
    "shown late": "before before before begun completed",
    "throttled in the middle": "before begun throttled throttled completed",
    "rolled back by the circuit breaker": "before begun one-task-failed exit-code",
    "rolled back, and no longer shown": "before begun gone",
    "image pull error": "before begun image-pull-error",
    "out of memory": "before begun out-of-memory",
    "never healthy": "before begun half unhealthy",
    "stuck pending": "before begun no-capacity",
    "replaced meanwhile": "before begun replaced",
    "scaled to zero": "before begun scaled-to-zero",
    "another image": "before begun completed-other-digest",
    "first delivery": "undelivered first-begun first-completed",
    "first delivery that fails": "undelivered first-begun first-failed",
}


def looks(name: str) -> list[dict[str, Any]]:
    """The looks of a rollout, in their order."""
    return [json.loads((FOLDER / f"{look}.json").read_text()) for look in ROLLOUTS[name].split()]


class PassingTime:
    """A clock whose time passes only where somebody sleeps; `interrupt` makes a Ctrl-C of the next sleep."""

    def __init__(self) -> None:
        self._now, self.interrupt = START, False

    def now(self) -> datetime:
        return self._now

    def sleep(self, seconds: float) -> None:
        if self.interrupt:
            raise KeyboardInterrupt
        self._now += timedelta(seconds=seconds)


class ScriptedRollout:
    """Answers a client's DescribeServices look by look, and what goes with it; the last look stays.

    `updates` are the parameters of UpdateService calls.
    """

    def __init__(self, client: Any, rollout: list[dict[str, Any]]) -> None:
        self._looks, self._at = rollout, -1
        self.updates: list[dict[str, Any]] = []
        for operation in ("DescribeServices", "UpdateService", "ListTasks", "DescribeTasks"):
            client.meta.events.register(f"before-call.ecs.{operation}", self._answering(operation))

    def go_back(self, steps: int) -> None:
        """The next look is one that was there before."""
        self._at -= steps

    def stay(self) -> None:
        """Only the first look is ever shown."""
        del self._looks[1:]

    def fail_with(self, code: str) -> None:
        """What was throttled fails otherwise."""
        for look in self._looks:
            if "error" in look:
                look["error"] = {"Code": code, "Message": "refused"}

    def _answering(self, operation: str) -> Callable[..., tuple[AWSResponse, dict[str, Any]]]:
        answer = getattr(self, f"_{operation}")

        def answering(params: dict[str, Any], **_: Any) -> tuple[AWSResponse, dict[str, Any]]:
            found = answer(json.loads(params["body"]))
            status = 400 if "Error" in found else 200
            return AWSResponse("", status, {}, None), {**found, "ResponseMetadata": {"HTTPStatusCode": status}}

        return answering

    def _DescribeServices(self, _: dict[str, Any]) -> dict[str, Any]:  # noqa: N802 -- the operation's name
        self._at = min(self._at + 1, len(self._looks) - 1)
        look = self._looks[self._at]
        return {"Error": look["error"]} if "error" in look else {"services": [look["service"]], "failures": []}

    def _UpdateService(self, parameters: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        self.updates.append(parameters)
        shown = self._looks[self._at]["service"]
        later = (look["service"] for look in self._looks[self._at :] if "service" in look)
        wanted = parameters["taskDefinition"]
        return {"service": next((each for each in later if each["taskDefinition"] == wanted), shown)}

    def _ListTasks(self, parameters: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        kind = parameters["desiredStatus"].lower()
        return {"taskArns": [task["taskArn"] for task in self._looks[self._at][kind]]}

    def _DescribeTasks(self, parameters: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return {"tasks": [task for task in self._tasks() if task["taskArn"] in parameters["tasks"]]}

    def _tasks(self) -> Iterator[dict[str, Any]]:
        look = self._looks[self._at]
        yield from (*look["running"], *look["stopped"])
