"""Whether a deploy is good: decided from what ECS showed, and from nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bascule.cloud.ecs.image_reference import short_digest
from bascule.cloud.ecs.snapshot import COMPLETED, FAILED, Deployment, Snapshot

_ROLLING_BACK = "rolling back"
"""ECS's words in the reason of the deployment that puts a service back."""

_LOOKS_BACK = 3
"""So many looks in a row have to show the service as it was before: a single one may just be an old answer."""


class Outcome(StrEnum):
    """How a deploy ended."""

    DELIVERED = "delivered"
    ROLLED_BACK = "rolled back"
    STUCK = "stuck"
    WRONG_IMAGE = "wrong image"
    NO_TASKS = "no tasks"
    REPLACED = "replaced"


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """What a deploy waits for: its own deployment, of this revision, running one of these digests.

    `before` is the revision that ran until then, `earlier` the deployments that were there already; `digests` are
    those of the image and, for an index, of its parts.
    """

    deployment: str
    revision: str
    before: str
    digests: frozenset[str]
    deadline: datetime
    earlier: frozenset[str] = frozenset()

    def ours(self, snapshot: Snapshot) -> Deployment | None:
        """The deployment that brings the revision: the one that was begun, or somebody's later one of the same."""
        primary = snapshot.primary
        if primary and primary.revision == self.revision and primary.id not in self.earlier:
            return primary
        return snapshot.deployment(self.deployment)

    def shows_what_was(self, snapshot: Snapshot) -> bool:
        """Whether it could as well have been taken before the deploy began."""
        primary = snapshot.primary
        return self.ours(snapshot) is None and (primary is None or primary.id in self.earlier)


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The outcome, and what it was seen by."""

    outcome: Outcome
    reason: str

    @property
    def good(self) -> bool:
        """Whether the wanted image runs."""
        return self.outcome is Outcome.DELIVERED


def judge(expected: Expectation, seen: Sequence[Snapshot]) -> Verdict | None:
    """The verdict that the snapshots allow, in the order in which they were taken; None as long as there is none.

    Good is one thing only: the PRIMARY deployment is ours and completed, has all the tasks that are wanted, and each
    of them runs the wanted digest. The service of ECS answers late at times, and an old answer may follow a new one: a
    deployment that was never seen yet, or is missing for a moment, is not taken for one that is gone.
    """
    known, looks_back = False, 0
    for snapshot in seen:
        known = known or expected.ours(snapshot) is not None
        looks_back = looks_back + 1 if expected.shows_what_was(snapshot) else 0
        verdict = _judge(expected, snapshot) if known and (looks_back == 0 or looks_back >= _LOOKS_BACK) else None
        if verdict := verdict or _give_up(expected, snapshot):
            return verdict
    return None


def _judge(expected: Expectation, snapshot: Snapshot) -> Verdict | None:
    ours, primary = expected.ours(snapshot), snapshot.primary
    if ours is not None and ours.rollout == FAILED:
        return Verdict(outcome=Outcome.ROLLED_BACK, reason=ours.reason or "ECS marks the deployment as failed")
    if ours is None or ours is not primary:
        return _judge_successor(expected, primary)
    if snapshot.desired == 0:
        return Verdict(outcome=Outcome.NO_TASKS, reason="the service was set to no tasks: nothing shows what it runs")
    if ours.rollout == COMPLETED and ours.running == ours.desired == snapshot.desired:
        return _judge_tasks(expected, snapshot, ours)
    return None


def _judge_successor(expected: Expectation, primary: Deployment | None) -> Verdict | None:
    if primary is None:
        return None
    if _ROLLING_BACK in primary.reason or primary.revision == expected.before != expected.revision:
        reason = primary.reason or f"the service is back at {_name(expected.before)}"
        return Verdict(outcome=Outcome.ROLLED_BACK, reason=reason)
    return Verdict(outcome=Outcome.REPLACED, reason=f"somebody else moved the service to {_name(primary.revision)}")


def _judge_tasks(expected: Expectation, snapshot: Snapshot, ours: Deployment) -> Verdict | None:
    digests = [task.digest for task in snapshot.running_tasks(ours)]
    wrong = sorted({digest for digest in digests if digest and digest not in expected.digests})
    if wrong:
        found = ", ".join(map(short_digest, wrong))
        return Verdict(outcome=Outcome.WRONG_IMAGE, reason=f"tasks of the deployment run other images: {found}")
    if not all(digests) or len(digests) < ours.running:
        return None
    count = len(digests)
    return Verdict(outcome=Outcome.DELIVERED, reason=f"{count} of {count} tasks run it, and the rollout completed")


def _give_up(expected: Expectation, snapshot: Snapshot) -> Verdict | None:
    if snapshot.at < expected.deadline:
        return None
    ours = expected.ours(snapshot)
    if ours is None:
        return Verdict(outcome=Outcome.STUCK, reason="ECS does not show the deployment")
    if ours.rollout == COMPLETED:
        return Verdict(outcome=Outcome.STUCK, reason="the rollout completed, but ECS does not tell what each task runs")
    counts = f"{ours.running} of {ours.desired} tasks run, {ours.pending} are pending, {ours.failed} failed"
    return Verdict(outcome=Outcome.STUCK, reason=f"no end in time: {counts} ({ours.rollout or 'no rollout state'})")


def _name(revision: str) -> str:
    return revision.rpartition("/")[2]
