"""`tags_all` of AWS resources: their own tags, the provider's default tags, less the tags that the provider ignores.

Two kinds of provider code decide differently. The old SDK settles `tags_all` only where there is a tag, and leaves it
to the cloud where none is left or one has no text; the newer framework always settles it.
Source of the facts: internal/verify/diff.go and internal/framework of the provider, read 2026-11-21.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import UNKNOWN, Unknown, Value, wholly_known


def _tags_all(change: Change) -> None:
    attributes = change.resource.block.attributes
    if "tags_all" not in attributes or "tags" not in attributes:
        return
    own, merged = change.planned.get("tags"), _merged(change)
    if merged is None or not wholly_known(own):
        change.planned["tags_all"] = UNKNOWN
    elif not change.resource.sdk:
        _settle(change, merged)
    elif _own_changed(change):
        _settle(change, merged if merged and not _has_blank(own) else UNKNOWN)
    elif merged:
        _settle(change, UNKNOWN if _has_blank(merged) and not _as_before(change, merged) else merged)


def _own_changed(change: Change) -> bool:
    return not is_zero(change.planned.get("tags")) if change.prior is None else change.changed("tags")


def _settle(change: Change, value: Value) -> None:
    change.planned["tags_all"] = (change.prior or {}).get("tags_all") if _as_before(change, value) else value


def _as_before(change: Change, value: Value) -> bool:
    return change.prior is not None and not isinstance(value, Unknown) and (change.prior.get("tags_all") or {}) == value


def _has_blank(tags: Any) -> bool:
    return any(not each for each in (tags or {}).values())


def _merged(change: Change) -> dict[str, Value] | None:
    """All tags that the object should have; null while one is unknown."""
    default, ignored = _block(change.provider, "default_tags"), _block(change.provider, "ignore_tags")
    own = change.planned.get("tags")
    if default is None or ignored is None or not wholly_known(own) or not wholly_known(default.get("tags")):
        return None
    tags = {**(default.get("tags") or {}), **{key: value or "" for key, value in (own or {}).items()}}
    keys, prefixes = ignored.get("keys") or (), tuple(ignored.get("key_prefixes") or ())
    return {key: value for key, value in tags.items() if key not in keys and not key.startswith(prefixes)}


def own_tags(found: Mapping[str, Value], provider: Mapping[str, Any]) -> dict[str, Value]:
    """The views `tags` and `tags_all` of an object that somebody else has tagged: default tags are not its own."""
    tags = found.get("tags_all") or {}
    default = (_block(provider, "default_tags") or {}).get("tags") or {}
    own = {key: value for key, value in tags.items() if default.get(key) != value}
    return {"tags": own or None, "tags_all": tags}


def _block(provider: Mapping[str, Any], name: str) -> dict[str, Any] | None:
    blocks = provider.get(name) or []
    if isinstance(blocks, Unknown):
        return None
    return (blocks[0] or {}) if blocks else {}


RULES = {"aws_*": (_tags_all,)}
