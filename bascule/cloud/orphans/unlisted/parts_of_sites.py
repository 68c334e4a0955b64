"""What distributions of CloudFront use and no tag can be put on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import jmespath

from bascule.cloud.orphans.place import Place
from bascule.cloud.orphans.tagged import Tagged


@dataclass(frozen=True, kw_only=True)
class _List:
    """A list of CloudFront: its operation, what its objects are called in ARNs, and where id and name are."""

    operation: str
    top: str
    kind: str
    found: str


_LISTS = (
    _List(operation="list_functions", top="FunctionList", kind="function", found="[].{id: Name, name: Name}"),
    _List(
        operation="list_origin_access_controls",
        top="OriginAccessControlList",
        kind="origin-access-control",
        found="[].{id: Id, name: Name}",
    ),
    _List(
        operation="list_response_headers_policies",
        top="ResponseHeadersPolicyList",
        kind="response-headers-policy",
        found="[].ResponseHeadersPolicy.{id: Id, name: ResponseHeadersPolicyConfig.Name}",
    ),
)


def find(place: Place) -> Iterator[Tagged]:
    """Objects that are called as the environment's would be, and that no distribution uses."""
    if not place.torn_down:
        return
    used = json.dumps(list(place.members("cloudfront", "list_distributions", "DistributionList.Items[]")), default=str)
    for each in _LISTS:
        for found in _members(place, each):
            arn = f"arn:{place.partition}:cloudfront::{place.clients.account_id}:{each.kind}/{found['id']}"
            is_used = json.dumps(arn) in used or json.dumps(found["id"]) in used
            if found["name"].startswith(f"{place.name}-") and not is_used:
                yield Tagged(arn=arn, region=place.home, tags={})


def _members(place: Place, list_: _List) -> Iterator[Any]:
    """All members; not every one of these lists has a paginator in boto3."""
    client = place.clients.client("cloudfront")
    marker: dict[str, str] = {}
    while True:
        answer = getattr(client, list_.operation)(**marker)[list_.top]
        yield from jmespath.search(list_.found, answer.get("Items", []))
        if not answer.get("NextMarker"):
            return
        marker = {"Marker": answer["NextMarker"]}
