"""An object that an environment left behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bascule.cloud.orphans.kind import Kind
from bascule.cloud.orphans.tagged import Tagged


@dataclass(frozen=True, kw_only=True)
class Orphan:
    """An object without a state.

    Args:
        type: Terraform's word for it, or the service's where bascule does not know it.
        since: when it was made, None where nobody says.
        kept_by: what stands in the way of deleting it; empty: nothing does.
        deletable: whether bascule may and can delete it.
        fix: what a person does where it cannot.
        until: when it is gone by itself, where it is on its way: it is no orphan any more. Empty: it stays.
        item: the object as its service describes it.
    """

    tagged: Tagged
    type: str
    name: str
    since: datetime | None = None
    kept_by: str = ""
    deletable: bool = False
    fix: str = ""
    until: str = ""
    kind: Kind | None = None
    item: Mapping[str, Any] = field(default_factory=dict)

    @property
    def arn(self) -> str:
        """Its ARN."""
        return self.tagged.arn

    @property
    def region(self) -> str:
        """The region whose endpoints know it."""
        return self.tagged.region

    @property
    def title(self) -> str:
        """Type and name, as a person calls it."""
        return f"{self.type} {self.name}"
