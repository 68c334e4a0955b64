"""Network interfaces in the environment's networks: services put them there, and may leave them behind untagged."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cloud.orphans.place import Place
from bascule.cloud.orphans.tagged import Tagged, tag_map

_NETWORK = "ec2:vpc/"


def find(place: Place) -> Iterator[Tagged]:
    """Every interface in a network that carries the environment's tag; what lies in it is the environment's."""
    networks = [each.address.removeprefix(_NETWORK) for each in place.listed if each.address.startswith(_NETWORK)]
    if networks:
        filters = [{"Name": "vpc-id", "Values": networks}]
        for each in place.members("ec2", "describe_network_interfaces", "NetworkInterfaces[]", Filters=filters):
            region, owner, id_ = place.clients.region, each["OwnerId"], each["NetworkInterfaceId"]
            arn = f"arn:{place.partition}:ec2:{region}:{owner}:network-interface/{id_}"
            tags = dict([place.naming.tag]) | tag_map(each.get("TagSet"))
            yield Tagged(arn=arn, region=region, tags=tags)
