"""What carries tags, as the Resource Groups Tagging API or a service itself lists it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bascule.cloud.clients import Clients

_PARTS = 6


@dataclass(frozen=True, kw_only=True)
class Tagged:
    """An object by its ARN, and the region whose endpoints know it: of global services the one that lists them."""

    arn: str
    region: str
    tags: Mapping[str, str]

    @property
    def address(self) -> str:
        """Service and resource without region and account: "ec2:vpc/vpc-0a1b"."""
        _, _, service, _, _, resource = self.arn.split(":", _PARTS - 1)
        return f"{service}:{resource}".removesuffix(":*")

    @property
    def account(self) -> str:
        """The account's twelve digits; empty in ARNs that have none."""
        return self.arn.split(":")[4]


def tagged_objects(clients: Clients, tag: tuple[str, str], region: str) -> Iterator[Tagged]:
    """All that the tagging API lists in the region with exactly that tag; entries of what is gone are among them.

    Raises:
        CloudError: the API does not answer.
    """
    pages = clients.client("resourcegroupstaggingapi", region=region).get_paginator("get_resources")
    for page in pages.paginate(TagFilters=[{"Key": tag[0], "Values": [tag[1]]}]):
        for each in page["ResourceTagMappingList"]:
            yield Tagged(arn=each["ResourceARN"], region=region, tags=tag_map(each["Tags"]))


def tag_map(tags: Any) -> dict[str, str]:
    """Tags by key, whichever way a service spells the members of its list."""
    return {each.get("Key", each.get("key")): each.get("Value", each.get("value")) for each in tags or ()}
