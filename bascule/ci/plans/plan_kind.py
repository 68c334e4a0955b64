"""How far a plan of a pull request can be trusted to be what is applied."""

from __future__ import annotations

from enum import StrEnum


class PlanKind(StrEnum):
    """Decided by the stacks that it reads: applied and unchanged, applied and changing, or not applied yet."""

    SAVED = "saved"
    """Exactly this file is applied on merge."""

    TENTATIVE = "tentative"
    """Made against producers that the same change moves: planned afresh after theirs, and compared with this one."""

    PREVIEW = "preview"
    """No plan: what is synthesized, with findings and costs, for producers or roles do not exist yet."""
