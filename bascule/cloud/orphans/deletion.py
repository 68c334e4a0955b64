"""Orphans deleted: what uses others first, and what is held back by another one again and again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

import jmespath

from bascule.cloud.clients import Clients
from bascule.cloud.clock import Clock
from bascule.cloud.orphans.confirmation import confirmed, is_absent
from bascule.cloud.orphans.held_back import explained, is_held_back
from bascule.cloud.orphans.kind import filled
from bascule.cloud.orphans.orphan import Orphan
from bascule.cloud.orphans.steps import prepare
from bascule.cloud.orphans.work import Work
from bascule.errors import CloudError, Problem

PATIENCE = timedelta(minutes=20)
"""CloudFront and RDS take 5 to 15 minutes each (their guides), and what they use waits for them."""

PAUSE = 10.0
"""Seconds between two tries."""


class Fate(Enum):
    """What became of an orphan."""

    DELETED = "deleted"
    SCHEDULED = "scheduled"
    FAILED = "failed"
    LEFT = "left"


@dataclass(frozen=True, kw_only=True)
class Deleted:
    """An orphan after all: `until` says when a scheduled one is gone, `problem` why one is still there."""

    orphan: Orphan
    fate: Fate
    until: str = ""
    problem: Problem | None = None


@dataclass(frozen=True, kw_only=True)
class Deletion:
    """How orphans are deleted: who is told, by which clock and for how long, and whether databases leave a snapshot."""

    clients: Clients
    clock: Clock
    tell: Callable[[str], None]
    final_snapshots: bool = True
    patience: timedelta = PATIENCE

    def run(self, orphans: Iterable[Orphan]) -> tuple[Deleted, ...]:
        """The fate of each, in the order given, which is that of their deletion.

        A failure keeps none of the others back, and another run goes on with what is left.
        """
        orphans = tuple(orphans)
        fates = {each.arn: _left(each) for each in orphans if not each.deletable}
        waiting = [self._work(each) for each in orphans if each.deletable]
        deadline = self.clock.now() + self.patience
        while waiting:
            tried = [self._try(work, last=self.clock.now() >= deadline) for work in waiting]
            fates |= {fate.orphan.arn: fate for fate in tried if fate}
            held_back = [work for work, fate in zip(waiting, tried, strict=True) if fate is None]
            if held_back:
                if len(held_back) < len(waiting):
                    self.tell(f"still in use: {', '.join(work.orphan.title for work in held_back)}")
                self.clock.sleep(PAUSE)
            waiting = held_back
        return tuple(fates[each.arn] for each in orphans)

    def _work(self, orphan: Orphan) -> Work:
        if orphan.kind is None:
            raise LookupError(f"{orphan.arn} is of no known kind, so it is not deletable")
        return Work(
            orphan=orphan,
            kind=orphan.kind,
            clients=self.clients,
            clock=self.clock,
            final_snapshot=self.final_snapshots,
        )

    def _try(self, work: Work, *, last: bool) -> Deleted | None:
        """The object's fate; None when something still uses it and this is not the last try."""
        try:
            answer = _delete(work)
        except CloudError as error:
            if is_absent(error, work.kind) and not _is_there(work):
                return self._told(Deleted(orphan=work.orphan, fate=Fate.DELETED))
            if is_held_back(error, work) and not last:
                return None
            return self._told(Deleted(orphan=work.orphan, fate=Fate.FAILED, problem=explained(error, work)))
        until = jmespath.search(work.kind.until, answer) if work.kind.until else None
        fate = Fate.SCHEDULED if until else Fate.DELETED
        return self._told(Deleted(orphan=work.orphan, fate=fate, until=_day(until)))

    def _told(self, deleted: Deleted) -> Deleted:
        until = f", gone on {deleted.until}" if deleted.until else ""
        self.tell(f"{deleted.orphan.title}: {deleted.fate.value}{until}")
        return deleted


def _delete(work: Work) -> Any:
    """The answer to the deletion, once what has to go first is taken apart."""
    more = prepare(work)
    if not work.kind.delete:
        return {}
    answer = getattr(work.client, work.kind.delete)(**filled(work.kind.deleted, [work.words]), **more)
    if work.kind.refused and (said := jmespath.search(work.kind.refused, answer)):
        raise _refusal(said)
    return answer


def _refusal(said: str | Mapping[str, str]) -> CloudError:
    """The error of an operation that takes several objects, and answers for each: a reason, or code and message."""
    code, message = ("", said) if isinstance(said, str) else (said.get("Code", ""), said.get("Message", ""))
    problem = Problem(
        message="AWS refused the deletion", found=f"{code}: {message}".strip(": "), fix="change what AWS names here"
    )
    return CloudError(problem, code=code)


def _is_there(work: Work) -> bool:
    """Whether the service still describes the object: some codes mean its absence and other things, too."""
    return any(answer for _, answer in confirmed(work.clients, work.kind, [work.orphan.tagged]))


def _left(orphan: Orphan) -> Deleted:
    problem = Problem(message=f"{orphan.title}: {orphan.kept_by}", fix=orphan.fix)
    return Deleted(orphan=orphan, fate=Fate.LEFT, problem=problem)


def _day(time: datetime | None) -> str:
    return f"{time:%Y-%m-%d}" if time else ""
