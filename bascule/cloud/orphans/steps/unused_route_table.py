"""A route table that no subnet uses."""

from __future__ import annotations

from typing import Any

from bascule.cloud.orphans.work import Work


def prepare(work: Work) -> dict[str, Any]:
    """The table is not associated; a subnet that is there still has the network's main table."""
    for each in work.orphan.item.get("Associations", ()):
        work.client.disassociate_route_table(AssociationId=each["RouteTableAssociationId"])
    return {}
