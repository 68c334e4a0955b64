"""What the Google provider adds to a plan: its project, region and zone, its labels, the default deletion policy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.cty import UNKNOWN, Unknown, wholly_known

_ATTRIBUTION = {"goog-terraform-provisioned": "true"}


def _provider_defaults(change: Change) -> None:
    if not change.resource.customised or not change.creating:
        return
    defaults = {"project": change.provider.get("project"), "region": change.provider.get("region")}
    defaults |= {"zone": change.provider.get("zone"), "deletion_policy": "DELETE"}
    own = change.resource.overlay.get("unplanned", ())
    for name, value in defaults.items():
        if isinstance(change.planned.get(name), Unknown) and name not in own and not change.configured(name):
            change.planned[name] = value if value is not None else UNKNOWN


def _labels(change: Change) -> None:
    if "terraform_labels" not in change.resource.block.attributes:
        return
    own, default = change.planned.get("labels"), change.provider.get("default_labels")
    if not wholly_known(own) or not wholly_known(default):
        change.forget("terraform_labels", "effective_labels")
        return
    attribution = {} if change.provider.get("add_terraform_attribution_label") is False else _ATTRIBUTION
    labels: Mapping[str, Any] = {**attribution, **(default or {}), **(own or {})}
    before = (change.prior or {}).get("terraform_labels") or {}
    there = {
        key: value for key, value in ((change.prior or {}).get("effective_labels") or {}).items() if key not in before
    }
    change.planned["terraform_labels"] = labels
    change.planned["effective_labels"] = {**there, **labels}


RULES = {"google_*": (_provider_defaults, _labels)}
