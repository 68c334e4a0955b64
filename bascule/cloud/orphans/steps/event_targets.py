"""A rule of EventBridge without targets."""

from __future__ import annotations

from typing import Any

from bascule.cloud.orphans.work import Work


def prepare(work: Work) -> dict[str, Any]:
    """The rule has no targets."""
    rule = work.words["name"]
    ids = [each["Id"] for page in work.pages("list_targets_by_rule", Rule=rule) for each in page["Targets"]]
    if ids:
        work.client.remove_targets(Rule=rule, Ids=ids)
    return {}
