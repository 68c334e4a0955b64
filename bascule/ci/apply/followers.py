"""Stacks that the change leaves alone, but that read outputs which it changes: such as what delivers them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from bascule.assembly.document_digest import document_digest
from bascule.assembly.provider_lock import lock_digest
from bascule.ci.apply.review import ReviewedPlan
from bascule.ci.plans.plan_kind import PlanKind
from bascule.ci.plans.plan_record import PlanRecord
from bascule.synth.files import SynthesizedFile


def followers(plans: Iterable[ReviewedPlan], file: SynthesizedFile, folder: Path) -> Iterator[ReviewedPlan]:
    """A preview of each such stack: it is planned after those, and shown if there is something to do.

    Without it a new value would be read by nobody until somebody happens to change the stack that reads it.

    Args:
        folder: where the reviewed plans lie.
    """
    known = {each.record.stack: each.record for each in plans}
    moving = {name: record for name, record in known.items() if record.outputs}
    for stack in file.assembly.stacks:
        producer = next((moving[name] for name in stack.manifest.reads if name in moving), None)
        if producer is None or stack.name in known:
            continue
        record = PlanRecord(
            environment=producer.environment,
            stack=stack.name,
            kind=PlanKind.PREVIEW,
            source=producer.source,
            engine=producer.engine,
            engine_version=producer.engine_version,
            document_sha256=document_digest(stack.document, file.root),
            lock_sha256=lock_digest(stack.folder),
            made=datetime.now(UTC),
        )
        yield ReviewedPlan(record=record, folder=folder / stack.name)
