"""An AWS resource lives in the provider's region unless it names one, and cannot move."""

from __future__ import annotations

from bascule.sandbox.plan.change import Change


def _region(change: Change) -> None:
    attribute = change.resource.block.attributes.get("region")
    if attribute is None or not attribute.optional or not attribute.computed:
        return
    known = change.prior.get("region") if change.prior is not None else ""
    if known is None:  # a state from before resources had a region
        change.planned["region"] = change.config.get("region")
        return
    if not change.configured("region"):
        change.planned["region"] = change.provider.get("region")
    if known and change.changed("region"):
        change.replace("region")


RULES = {"aws_*": (_region,)}
