"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_route53_record
"""

# ruff: noqa
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct

from bascule.bindings.attribute import Attribute
from bascule.bindings.block import Block
from bascule.bindings.element import DataSource, Element, Resource
from bascule.bindings.expression import Expression
from bascule.bindings.lifecycle import Lifecycle
from bascule.bindings.provider import ProviderConfiguration
from bascule.bindings.types import Bool, Items, Number, Strings


class Alias(Block):
    """Block `alias`.

    evaluate_target_health: bool
    name: string
    zone_id: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        evaluate_target_health: Bool,
        name: str,
        zone_id: str,
    ) -> None:
        super().__init__(
            {
                "evaluate_target_health": evaluate_target_health,
                "name": name,
                "zone_id": zone_id,
            },
        )


class CidrRoutingPolicy(Block):
    """Block `cidr_routing_policy`.

    collection_id: string
    location_name: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        collection_id: str,
        location_name: str,
    ) -> None:
        super().__init__(
            {
                "collection_id": collection_id,
                "location_name": location_name,
            },
        )


class FailoverRoutingPolicy(Block):
    """Block `failover_routing_policy`.

    type: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str,
    ) -> None:
        super().__init__(
            {
                "type": type,
            },
        )


class GeolocationRoutingPolicy(Block):
    """Block `geolocation_routing_policy`.

    continent: string
    country: string
    subdivision: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        continent: str | None = None,
        country: str | None = None,
        subdivision: str | None = None,
    ) -> None:
        super().__init__(
            {
                "continent": continent,
                "country": country,
                "subdivision": subdivision,
            },
        )


class GeoproximityRoutingPolicyCoordinates(Block):
    """Block `geoproximity_routing_policy.coordinates`.

    latitude: string
    longitude: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        latitude: str,
        longitude: str,
    ) -> None:
        super().__init__(
            {
                "latitude": latitude,
                "longitude": longitude,
            },
        )


class GeoproximityRoutingPolicy(Block):
    """Block `geoproximity_routing_policy`.

    aws_region: string
    bias: number
    coordinates: blocks, set
    local_zone_group: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        aws_region: str | None = None,
        bias: Number | None = None,
        coordinates: Items[GeoproximityRoutingPolicyCoordinates] | None = None,
        local_zone_group: str | None = None,
    ) -> None:
        super().__init__(
            {
                "aws_region": aws_region,
                "bias": bias,
                "coordinates": coordinates,
                "local_zone_group": local_zone_group,
            },
        )


class LatencyRoutingPolicy(Block):
    """Block `latency_routing_policy`.

    region: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        region: str,
    ) -> None:
        super().__init__(
            {
                "region": region,
            },
        )


class Timeouts(Block):
    """Block `timeouts`.

    create: string
    delete: string
    update: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        create: str | None = None,
        delete: str | None = None,
        update: str | None = None,
    ) -> None:
        super().__init__(
            {
                "create": create,
                "delete": delete,
                "update": update,
            },
        )


class WeightedRoutingPolicy(Block):
    """Block `weighted_routing_policy`.

    weight: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        weight: Number,
    ) -> None:
        super().__init__(
            {
                "weight": weight,
            },
        )


class Route53Record(Resource):
    """Resource `aws_route53_record` of hashicorp/aws 6.47.0.

    name: string
    type: string
    zone_id: string
    alias: block
    allow_overwrite: bool, computed if left out
    cidr_routing_policy: block
    failover_routing_policy: block
    geolocation_routing_policy: block
    geoproximity_routing_policy: block
    health_check_id: string
    id: string, computed if left out
    latency_routing_policy: block
    multivalue_answer_routing_policy: bool
    records: set(string)
    set_identifier: string
    timeouts: block
    ttl: number
    weighted_routing_policy: block
    """

    terraform_type = "aws_route53_record"

    allow_overwrite = Attribute("allow_overwrite")
    fqdn = Attribute("fqdn")
    health_check_id = Attribute("health_check_id")
    id = Attribute("id")
    multivalue_answer_routing_policy = Attribute("multivalue_answer_routing_policy")
    name = Attribute("name")
    records = Attribute("records")
    set_identifier = Attribute("set_identifier")
    ttl = Attribute("ttl")
    type = Attribute("type")
    zone_id = Attribute("zone_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        type: str,
        zone_id: str,
        alias: Alias | None = None,
        allow_overwrite: Bool | None = None,
        cidr_routing_policy: CidrRoutingPolicy | None = None,
        failover_routing_policy: FailoverRoutingPolicy | None = None,
        geolocation_routing_policy: GeolocationRoutingPolicy | None = None,
        geoproximity_routing_policy: GeoproximityRoutingPolicy | None = None,
        health_check_id: str | None = None,
        id: str | None = None,
        latency_routing_policy: LatencyRoutingPolicy | None = None,
        multivalue_answer_routing_policy: Bool | None = None,
        records: Strings | None = None,
        set_identifier: str | None = None,
        timeouts: Timeouts | None = None,
        ttl: Number | None = None,
        weighted_routing_policy: WeightedRoutingPolicy | None = None,
        count: int | Expression | None = None,
        for_each: Mapping[str, Any] | Expression | None = None,
        provider: ProviderConfiguration | None = None,
        depends_on: Sequence[Element] | None = None,
        lifecycle: Lifecycle | None = None,
    ) -> None:
        super().__init__(
            scope,
            id_,
            {
                "name": name,
                "type": type,
                "zone_id": zone_id,
                "alias": alias,
                "allow_overwrite": allow_overwrite,
                "cidr_routing_policy": cidr_routing_policy,
                "failover_routing_policy": failover_routing_policy,
                "geolocation_routing_policy": geolocation_routing_policy,
                "geoproximity_routing_policy": geoproximity_routing_policy,
                "health_check_id": health_check_id,
                "id": id,
                "latency_routing_policy": latency_routing_policy,
                "multivalue_answer_routing_policy": multivalue_answer_routing_policy,
                "records": records,
                "set_identifier": set_identifier,
                "timeouts": timeouts,
                "ttl": ttl,
                "weighted_routing_policy": weighted_routing_policy,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
