"""Why a plan is not applied any more as it was reviewed: one rule a reason, and all of them are said at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from bascule.ci.apply.present import Present
from bascule.ci.plans.plan_kind import PlanKind
from bascule.ci.plans.plan_record import PlanRecord, StateMark
from bascule.errors import Problem


class Concern(StrEnum):
    """What moved."""

    RUN = "run"
    HEAD = "head"
    FILES = "files"
    LOCK = "lock"
    ENGINE = "engine"
    PLAN = "plan"
    STATE = "state"
    READ_STATE = "read state"
    OWNED = "owned value"


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One thing that is another one than the record says; `subject` is which of several."""

    concern: Concern
    message: str
    found: str
    recorded: str
    subject: str = ""

    def problem(self, where: str, fix: str) -> Problem:
        """What is told of it."""
        return Problem(message=f"stale: {self.message}", where=where, found=self.found, accepted=self.recorded, fix=fix)


Rule: TypeAlias = Callable[[PlanRecord, Present], Iterator[Difference]]


def run(record: PlanRecord, present: Present) -> Iterator[Difference]:
    """The record names the run that was found, by repository, workflow, event and number."""
    recorded, found = (
        f"{each.event} run {each.run_id} of {each.workflow} in {each.repository}"
        for each in (record.source, present.review)
    )
    yield from _differs(Concern.RUN, "the plan names another run than the one that was reviewed", found, recorded)


def head(record: PlanRecord, present: Present) -> Iterator[Difference]:
    """The plan is of the commit that was merged."""
    message = "the plan is of another commit than the one that was merged"
    yield from _differs(Concern.HEAD, message, present.review.head_sha, record.source.head_sha)


def files(record: PlanRecord, present: Present) -> Iterator[Difference]:
    """The merge's stack is the one that was planned: nothing that it is made of moved on the base meanwhile."""
    message = "what the stack is made of has changed on the default branch since it was planned"
    yield from _differs(Concern.FILES, message, present.document_sha256, record.document_sha256)


def lock(record: PlanRecord, present: Present) -> Iterator[Difference]:
    """The same providers are locked."""
    message = "the lock file of the providers is another one"
    yield from _differs(Concern.LOCK, message, present.lock_sha256, record.lock_sha256)


def engine(record: PlanRecord, present: Present) -> Iterator[Difference]:
    """The engine that applies is the one that planned: plan files are of one version."""
    found, recorded = f"{present.engine} {present.engine_version}", f"{record.engine} {record.engine_version}"
    yield from _differs(Concern.ENGINE, "the engine is another one than the one that planned", found, recorded)


def plan(record: PlanRecord, present: Present) -> Iterator[Difference]:
    """The stored file is the one that was reviewed, byte by byte."""
    message = "the stored plan is another file than the one that was reviewed"
    yield from _differs(Concern.PLAN, message, present.plan_sha256, record.plan_sha256)


def state(record: PlanRecord, present: Present) -> Iterator[Difference]:
    """Nobody applied anything to the stack meanwhile."""
    message = "the stack's state has moved since it was planned"
    yield from _differs(Concern.STATE, message, _told(present.state), _told(record.state))


def read_states(record: PlanRecord, present: Present) -> Iterator[Difference]:
    """Nobody applied anything to the stacks that it reads."""
    for name in sorted({*record.states, *present.states}):
        found, recorded = (each.get(name, StateMark()) for each in (present.states, record.states))
        message = f"the state of {name}, which it reads, has moved since it was planned"
        yield from _differs(Concern.READ_STATE, message, _told(found), _told(recorded), name)


def owned(record: PlanRecord, present: Present) -> Iterator[Difference]:
    """No value moved that others change, such as the image that a deploy delivered, and that the plan would undo."""
    for place, digest in sorted(record.owned.items()):
        message = f"{place}, which is in the plan, was changed by its owner since, as a delivered image is"
        yield from _differs(Concern.OWNED, message, present.owned.get(place, "nothing there"), digest, place)


ALWAYS: Final[tuple[Rule, ...]] = (run, head, files, lock)
"""They hold for previews too: what was shown is what is planned afresh."""

OF_PLANS: Final[tuple[Rule, ...]] = (engine, plan, state, read_states, owned)


def differences(record: PlanRecord, present: Present) -> tuple[Difference, ...]:
    """Everything that is another one now; empty where the plan may be applied."""
    rules = ALWAYS if record.kind is PlanKind.PREVIEW else ALWAYS + OF_PLANS
    return tuple(found for rule in rules for found in rule(record, present))


def _differs(concern: Concern, message: str, found: str, recorded: str, subject: str = "") -> Iterator[Difference]:
    if found != recorded:
        said, was = found or "none", recorded or "none"
        yield Difference(concern=concern, message=message, found=said, recorded=was, subject=subject)


def _told(mark: StateMark) -> str:
    return f"serial {mark.serial} of {mark.lineage}" if mark.lineage else "no state"
