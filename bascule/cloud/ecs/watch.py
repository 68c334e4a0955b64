"""Looks at a service until there is a verdict."""

from __future__ import annotations

from collections.abc import Callable

from bascule.cloud.clock import Clock
from bascule.cloud.ecs.image_reference import short_digest
from bascule.cloud.ecs.snapshot import Snapshot
from bascule.cloud.ecs.verdict import Expectation, Verdict, judge
from bascule.errors import CloudError

SECONDS_BETWEEN = 5


def watch(
    look: Callable[[], Snapshot], expected: Expectation, *, clock: Clock, tell: Callable[[str], None]
) -> tuple[Verdict, Snapshot]:
    """The verdict, and the snapshot that it was reached with.

    A call that failed for the moment (throttled, no answer) is made again until the deadline: it says nothing of the
    service.

    Args:
        tell: is given a line whenever something changed.

    Raises: CloudError if ECS no longer shows the service, or not up to the deadline.
    """
    seen: list[Snapshot] = []
    told = ""
    while True:
        try:
            seen.append(look())
        except CloudError as error:
            if not error.transient or clock.now() >= expected.deadline:
                raise
        else:
            if verdict := judge(expected, seen):
                return verdict, seen[-1]
            if (line := _progress(expected, seen[-1])) != told:
                tell(told := line)
        clock.sleep(SECONDS_BETWEEN)


def _progress(expected: Expectation, snapshot: Snapshot) -> str:
    ours = expected.ours(snapshot)
    if ours is None:
        return "ECS does not show the deployment yet"
    failed = f", {ours.failed} failed" if ours.failed else ""
    images = {short_digest(task.digest) for task in snapshot.running_tasks(ours) if task.digest}
    running = f" {' '.join(sorted(images))}" if images else ""
    return f"{ours.running} of {ours.desired} tasks run{running}{failed}; rollout {ours.rollout or 'unknown'}"
