"""Quotas and addresses: every object claims its share when it is made or changed, and gives it back when it goes.

The overlay's `quotas` and `addresses` of a type say what its objects claim. A quota's limit is what the account's file
grants (`code`), else the row's own `limit`; without either nothing is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bascule.sandbox.diagnostics import Diagnostic, refuse
from bascule.sandbox.world.claims.accelerators import accelerators
from bascule.sandbox.world.claims.addresses import addresses
from bascule.sandbox.world.claims.claim import Claim, Granted
from bascule.sandbox.world.claims.objects import objects
from bascule.sandbox.world.claims.tasks import tasks
from bascule.sandbox.world.claims.vcpus import vcpus
from bascule.sandbox.world.subject import Subject

_WAYS = {"accelerators": accelerators, "objects": objects, "tasks": tasks, "vcpus": vcpus}
"""How a quota is counted: the overlay's `counts`."""


def grant(subject: Subject, quotas: Mapping[str, int]) -> list[Granted]:
    """What the object gets of each pool. Refusal if a pool has not enough left."""
    return [_granted(subject, claim) for claim in _claims(subject, quotas)]


def _claims(subject: Subject, quotas: Mapping[str, int]) -> Iterator[Claim]:
    overlay = subject.resource.overlay
    for row in overlay.get("quotas", ()):
        if subject.matches(row.get("when", {})):
            yield from _WAYS[row.get("counts", "objects")](subject, row, quotas)
    for row in overlay.get("addresses", ()):
        if subject.matches(row.get("when", {})):
            yield from addresses(subject, row)


def _granted(subject: Subject, claim: Claim) -> Granted:
    left = claim.left(subject.lookup, subject.number)
    if left is None or max(claim.amount, claim.free) <= left or claim.amount <= _had(subject, claim.pool):
        return Granted(claim.pool, claim.amount)
    summary = f"creating {subject.resource.name}: {claim.error}"
    if not claim.late:
        raise refuse(summary, claim.message, claim.path)
    complaint = None if claim.unnoticed else Diagnostic(claim.late, f"{claim.error}: {claim.message}", claim.path)
    return Granted(claim.pool, left, complaint)


def _had(subject: Subject, pool: str) -> int:
    """What the object has of the pool already: what it has had is not taken away."""
    statement = "SELECT coalesce(sum(amount), 0) AS total FROM claims WHERE pool = ? AND object = ?"
    return int(subject.lookup.store.query(statement, pool, subject.number)[0]["total"])
