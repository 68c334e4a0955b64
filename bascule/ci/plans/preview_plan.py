"""What is shown of a stack that cannot be planned yet."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bascule.assembly import StackAssembly
from bascule.assembly.document_digest import document_digest
from bascule.assembly.provider_lock import lock_digest
from bascule.ci.plans.made_plan import MadePlan
from bascule.ci.plans.plan_kind import PlanKind
from bascule.ci.plans.plan_record import PlanRecord, Source


def preview_plan(
    stack: StackAssembly, source: Source, *, reason: str, root: Path, engine: str, version: str = ""
) -> MadePlan:
    """The preview: what the stack declares, without asking a backend or a cloud."""
    inventory = {type_: len(named) for type_, named in sorted(stack.document.get("resource", {}).items())}
    record = PlanRecord(
        environment=stack.manifest.environment,
        stack=stack.name,
        kind=PlanKind.PREVIEW,
        source=source,
        engine=engine,
        engine_version=version,
        document_sha256=document_digest(stack.document, root),
        lock_sha256=lock_digest(stack.folder),
        counts={"declare": sum(inventory.values())},
        made=datetime.now(UTC),
    )
    return MadePlan(record=record, reason=reason, inventory=inventory)
