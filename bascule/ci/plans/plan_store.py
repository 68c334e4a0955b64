"""Where plan files lie from pull request to merge: they hold values in clear, so never in an open artifact."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class PlanStore(Protocol):
    """A store of one environment's plans; whatever it refuses is a BasculeError with the next step."""

    def put(self, plan: Path, name: str) -> str:
        """The file is stored; the text says where (`PlanRecord.stored`)."""

    def get(self, stored: str, plan: Path) -> None:
        """The file is there again, as it was stored."""
