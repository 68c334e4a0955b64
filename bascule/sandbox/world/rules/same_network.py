"""What belongs together lies in one network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.sandbox.world.subject import Subject


def same_network(subject: Subject, row: Mapping[str, Any]) -> Iterator[str]:
    """The objects that the paths `members` refer to are in one VPC; a path without a reference names the VPC itself."""
    found: dict[str, str] = {}
    for path in row["members"]:
        own = path if ":" in path or path.endswith("vpc_id") else f"{path}:vpc_id"
        for vpc in subject.values(own):
            if vpc:
                found.setdefault(str(vpc), path)
    if len(found) > 1:
        shown = ", ".join(f"{path.partition(':')[0]} in {vpc}" for vpc, path in found.items())
        yield f"{row['message']} ({shown})"
