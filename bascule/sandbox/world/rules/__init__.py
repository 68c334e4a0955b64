"""What a cloud checks of an object beyond its own arguments: the overlay's `checks`, each a rule by name with its data.

A rule yields what is wrong, in the words of the row (`error`, `message`); the first that finds something is the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.world.rules.certificate import certificate
from bascule.sandbox.world.rules.gateway import gateway
from bascule.sandbox.world.rules.own_arguments import among, in_form, in_order, present
from bascule.sandbox.world.rules.same_network import same_network
from bascule.sandbox.world.rules.subnet_range import subnet_range
from bascule.sandbox.world.rules.zones_apart import zones_apart
from bascule.sandbox.world.rules.zones_fit import offered, zone_exists
from bascule.sandbox.world.subject import Subject

Rule = Callable[[Subject, Mapping[str, Any]], Iterator[str]]

_RULES: dict[str, Rule] = {
    "among": among,
    "certificate": certificate,
    "gateway": gateway,
    "in_form": in_form,
    "in_order": in_order,
    "offered": offered,
    "present": present,
    "same_network": same_network,
    "subnet_range": subnet_range,
    "zone_exists": zone_exists,
    "zones_apart": zones_apart,
}


def check_rules(subject: Subject) -> None:
    """Refusal, with the row's error code, if a rule of the type finds something wrong."""
    for row in subject.resource.overlay.get("checks", ()):
        if subject.matches(row.get("when", {})):
            for found in _RULES[row["rule"]](subject, row):
                path = subject.path(row["at"]) if "at" in row else ()
                raise refuse(f"creating {subject.resource.name}: {row['error']}", found, path)
