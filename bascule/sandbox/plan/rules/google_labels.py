"""Labels and annotations of Google's resources: those of the resource, of the provider, and all that the object has.

`labels` (or what the overlay's `labels_argument` names) holds the resource's own; `terraform_labels` adds those of the
provider; `effective_labels` also has what others gave the object. Annotations have no provider defaults.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bascule.sandbox.plan.change import Change
from bascule.sandbox.plan.single import first
from bascule.sandbox.values.cty import UNKNOWN, Value, wholly_known

_ATTRIBUTION = "goog-terraform-provisioned"
_KEPT_APART = "metadata"
"""Types in the form of Kubernetes objects have labels and annotations in this block."""


def _labels(change: Change) -> None:
    own = change.resource.overlay.get("labels_argument", "labels")
    if "terraform_labels" in change.resource.block.attributes:
        change.planned.update(_planned_labels(change, change.prior or {}, change.planned, own))
    if "effective_annotations" in change.resource.block.attributes:
        change.planned.update(_planned_annotations(change, change.prior or {}, change.planned))


def _metadata(change: Change) -> None:
    block = first(change.planned.get(_KEPT_APART))
    if block and "terraform_labels" in block:
        prior = first((change.prior or {}).get(_KEPT_APART))
        block.update(_planned_labels(change, prior, block, "labels"))
        block.update(_planned_annotations(change, prior, block))


def _planned_labels(
    change: Change, prior: Mapping[str, Any], planned: Mapping[str, Any], own: str
) -> Mapping[str, Value]:
    labels, defaults = planned.get(own), change.provider.get("default_labels")
    if not wholly_known(labels) or not wholly_known(defaults):
        return {"terraform_labels": UNKNOWN, "effective_labels": UNKNOWN}
    there = prior.get("effective_labels") or {}
    managed = {**(defaults or {}), **_attribution(change, there), **(labels or {})}
    effective = _replaced(there, prior.get("terraform_labels") or {}, managed)
    return {"terraform_labels": _known(change, managed), "effective_labels": _known(change, effective)}


def _attribution(change: Change, there: Mapping[str, Any]) -> dict[str, str]:
    """The mark of objects that Terraform made; one that exists gets it later only if the provider is told so."""
    if change.provider.get("add_terraform_attribution_label") is False:
        return {}
    if change.resource.overlay.get("attribution") is False:
        return {}
    always = change.provider.get("terraform_attribution_label_addition_strategy") == "PROACTIVE"
    return {_ATTRIBUTION: "true"} if change.creating or always or _ATTRIBUTION in there else {}


def _planned_annotations(change: Change, prior: Mapping[str, Any], planned: Mapping[str, Any]) -> Mapping[str, Value]:
    own = planned.get("annotations")
    if not wholly_known(own):
        return {"effective_annotations": UNKNOWN}
    there = prior.get("effective_annotations") or {}
    effective = _replaced(there, prior.get("annotations") or {}, own or {})
    return {"effective_annotations": _known(change, effective)}


def _known(change: Change, entries: dict[str, Any]) -> Value:
    """The entries; of a new object that has none, nothing is known before it is there."""
    return UNKNOWN if change.creating and not entries else entries


def _replaced(there: Mapping[str, Any], before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """What is there, with the entries that were managed before exchanged for those that are managed now."""
    return {**{key: value for key, value in there.items() if key not in before}, **after}


RULES = {"google_*": (_labels, _metadata)}
