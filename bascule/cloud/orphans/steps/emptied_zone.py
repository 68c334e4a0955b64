"""A hosted zone without records, but those that it came with."""

from __future__ import annotations

from itertools import islice
from typing import Any

from bascule.cloud.orphans.work import Work

_AT_ONCE = 500
_OWN = ("NS", "SOA")


def prepare(work: Work) -> dict[str, Any]:
    """The zone has the name servers and the start of authority that Route 53 gave it, and nothing else."""
    name = work.orphan.item.get("Name")
    records = iter(
        [
            each
            for page in work.pages("list_resource_record_sets", HostedZoneId=work.id)
            for each in page["ResourceRecordSets"]
            if each["Type"] not in _OWN or (name and each["Name"] != name)
        ]
    )
    while part := list(islice(records, _AT_ONCE)):
        changes = [{"Action": "DELETE", "ResourceRecordSet": each} for each in part]
        work.client.change_resource_record_sets(HostedZoneId=work.id, ChangeBatch={"Changes": changes})
    return {}
