"""What a cloud adds to a map by itself: a plan keeps it, although the configuration does not have it."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase

from bascule.sandbox.values.cty import Value
from bascule.schemas.rule import Rule


def added_entries(rule: Rule, prior: Mapping[str, Value], proposed: Mapping[str, Value]) -> dict[str, Value]:
    """The prior entries that the cloud had added, by the patterns of the rule's `added_keys`."""
    missing = prior.keys() - proposed.keys()
    return {key: prior[key] for key in sorted(missing) if any(fnmatchcase(key, each) for each in rule.added_keys)}
