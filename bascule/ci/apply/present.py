"""What is now, of all that a plan's record says how it was."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from bascule.assembly import StackAssembly
from bascule.assembly.document_digest import document_digest
from bascule.assembly.provider_lock import LOCK_FILE
from bascule.ci.apply.review import Review
from bascule.ci.apply.stack_apply import StackApply
from bascule.ci.plans.plan_record import PlanRecord, StateMark
from bascule.synth.files import SynthesizedFile
from bascule.terraform.state.stack_state import stack_state


@dataclass(frozen=True, kw_only=True)
class Present:
    """The run and head that were reviewed, the stack as the merge has it, its states, and values of others."""

    review: Review
    engine: str
    engine_version: str
    document_sha256: str
    lock_sha256: str
    plan_sha256: str
    state: StateMark
    states: Mapping[str, StateMark]
    owned: Mapping[str, str]


OwnedNow: TypeAlias = Callable[[StackAssembly, PlanRecord], Mapping[str, str]]
"""Digests of the values of others that the record names, as they are now, by where they are kept."""


@dataclass(frozen=True, kw_only=True)
class Presence:
    """What is now in the project's folder, in its backends, and where owners keep their values."""

    file: SynthesizedFile
    review: Review
    owned: OwnedNow

    def of(self, step: StackApply) -> Present:
        """All that the record of one stack is compared with; read, never written."""
        file, stack, record = self.file, step.stack, step.record
        reads = [self.file.assembly.stack(name) for name in stack.manifest.reads]
        return Present(
            review=self.review,
            engine=file.engine.name,
            engine_version=".".join(map(str, file.engine.version)),
            document_sha256=document_digest(stack.document, file.root),
            lock_sha256=_digest(stack.folder / LOCK_FILE),
            plan_sha256=_digest(step.saved),
            state=self._mark(stack),
            states={each.name: self._mark(each) for each in reads},
            owned=self.owned(stack, record),
        )

    def _mark(self, stack: StackAssembly) -> StateMark:
        """The state's mark; the empty one where the stack was never applied. No provider is needed to read it."""
        file = self.file
        with stack_state(stack, root=file.root, engine=file.engine, environ=file.environ) as reached:
            state = reached.read()
        return StateMark(lineage=state.lineage, serial=state.serial) if state else StateMark()


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
