"""ACM certificates: the domain itself is one of the names, and the validation options name the domains in advance."""

from __future__ import annotations

from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.cty import UNKNOWN, wholly_known

_UNKNOWN_RECORD = {f"resource_record_{part}": UNKNOWN for part in ("name", "type", "value")}


def _names(change: Change) -> None:
    domain, names = change.planned.get("domain_name"), change.planned.get("subject_alternative_names")
    if not wholly_known(domain) or not isinstance(domain, str):
        return
    asked = change.config.get("subject_alternative_names")
    if not wholly_known(asked) or (names is not None and not wholly_known(names) and asked):
        return
    if asked or change.creating or change.changed("domain_name"):
        change.planned["subject_alternative_names"] = sorted({domain, *(asked or [])})
    _settle(change)
    if change.creating and change.planned.get("private_key") is None:
        options = [{"domain_name": name, **_UNKNOWN_RECORD} for name in change.planned["subject_alternative_names"]]
        change.planned["domain_validation_options"] = options


def _settle(change: Change) -> None:
    """The names force a replacement only where they differ as a set."""
    change.replaces = [path for path in change.replaces if path[:1] != ("subject_alternative_names",)]
    if change.prior is None:
        return
    if change.changed("subject_alternative_names"):
        change.replace("subject_alternative_names")
    else:
        change.planned["subject_alternative_names"] = change.prior.get("subject_alternative_names")


RULES = {"aws_acm_certificate": (_names,)}
