"""An internet gateway that belongs to no network."""

from __future__ import annotations

from typing import Any

from bascule.cloud.orphans.work import Work


def prepare(work: Work) -> dict[str, Any]:
    """The gateway is detached."""
    for each in work.orphan.item.get("Attachments", ()):
        work.client.detach_internet_gateway(InternetGatewayId=work.id, VpcId=each["VpcId"])
    return {}
