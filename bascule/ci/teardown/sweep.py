"""What no state held any more after a teardown, found by the environment's tag and deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bascule.ci.plans.plan_record import Record
from bascule.cloud.clients import Clients
from bascule.cloud.orphans import Deleted, Deletion, Orphan, find_orphans, held_objects
from bascule.cloud.orphans import Fate as OrphanFate
from bascule.config import Environment
from bascule.synth.files import SynthesizedFile


class Left(Record):
    """An object that was found: what became of it, and why it is still there."""

    title: str
    fate: str
    why: str = ""


class Swept(Record):
    """All that was found. `stacks` hold objects still, `unseen` could not be looked at: there may be more."""

    orphans: tuple[Left, ...] = ()
    leaving: tuple[str, ...] = ()
    stacks: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether nothing is left but what bascule keeps on purpose, or what a cloud deletes by itself."""
        failed = any(each.fate == OrphanFate.FAILED.value for each in self.orphans)
        return not (failed or self.stacks or self.unseen)


def sweep(environment: Environment, file: SynthesizedFile, tell: Callable[[str], None]) -> Swept:
    """What the environment left is deleted; of a protected one it is only listed, for its list was approved by nobody.

    As long as a state holds something, nothing is deleted: a teardown goes on there first.

    Raises:
        BasculeError: nothing could be looked at.
    """
    clients = Clients.of(environment)
    held = held_objects(environment, file.assembly, root=file.root, engine=file.engine, environ=file.environ)
    found = find_orphans(environment, clients, held)
    unseen, leaving = tuple(map(str, found.problems)), tuple(f"{each.title}: {each.until}" for each in found.leaving)
    if why := _why_kept(environment, held.stacks):
        kept = tuple(_kept(each, why) for each in found.orphans)
        return Swept(orphans=kept, leaving=leaving, stacks=held.stacks, unseen=unseen)
    done = Deletion(clients=clients, clock=clients.clock, tell=tell).run(found.orphans)
    return Swept(orphans=tuple(map(_left, done)), leaving=leaving, unseen=unseen)


def _why_kept(environment: Environment, stacks: Sequence[str]) -> str:
    """Why nothing is deleted; empty where it is."""
    if stacks:
        return f"a state holds objects still: {', '.join(stacks)}"
    asked = f"`bascule orphans {environment.name} --delete` in a terminal: somebody has to type its name"
    return asked if environment.protected else ""


def _kept(orphan: Orphan, why: str) -> Left:
    return Left(title=orphan.title, fate=OrphanFate.LEFT.value, why=why if orphan.deletable else orphan.kept_by)


def _left(deleted: Deleted) -> Left:
    orphan = deleted.orphan
    why = f"gone on {deleted.until}" if deleted.until else str(deleted.problem or orphan.kept_by)
    is_gone = deleted.fate is OrphanFate.DELETED
    return Left(title=orphan.title, fate=deleted.fate.value, why="" if is_gone else why)
