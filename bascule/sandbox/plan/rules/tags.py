"""`tags_all` follows from the resource's tags and the provider's default tags; `ignore_tags` is left to the cloud."""

from __future__ import annotations

from typing import Any

from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.cty import UNKNOWN, Unknown, wholly_known


def _tags_all(change: Change) -> None:
    attributes = change.resource.block.attributes
    if "tags_all" not in attributes or "tags" not in attributes:
        return
    if change.configured("tags_all"):
        return
    own, default = change.planned.get("tags"), _default_tags(change)
    if not wholly_known(own) or not wholly_known(default):
        change.planned["tags_all"] = UNKNOWN
        return
    merged = {**default, **{key: value or "" for key, value in (own or {}).items()}}
    if merged or not change.creating or not change.resource.sdk:
        prior = (change.prior or {}).get("tags_all")
        change.planned["tags_all"] = prior if (prior or {}) == merged and prior is not None else merged


def _default_tags(change: Change) -> Any:
    blocks = change.provider.get("default_tags") or []
    if isinstance(blocks, Unknown):
        return UNKNOWN
    return (blocks[0] or {}).get("tags") or {} if blocks else {}


RULES = {"aws_*": (_tags_all,)}
