"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_eip
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


class Timeouts(Block):
    """Block `timeouts`.

    delete: string
    read: string
    update: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        delete: str | None = None,
        read: str | None = None,
        update: str | None = None,
    ) -> None:
        super().__init__(
            {
                "delete": delete,
                "read": read,
                "update": update,
            },
        )


class Eip(Resource):
    """Resource `aws_eip` of hashicorp/aws 6.47.0.

    address_: string
    associate_with_private_ip: string
    customer_owned_ipv4_pool: string
    domain: string, computed if left out
    id: string, computed if left out
    instance_: string, computed if left out
    ipam_pool_id: string, computed if left out
    network_border_group: string, computed if left out
    network_interface: string, computed if left out
    public_ipv4_pool: string, computed if left out
    region: string, computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    timeouts: block
    """

    terraform_type = "aws_eip"

    address_ = Attribute("address")
    allocation_id = Attribute("allocation_id")
    arn = Attribute("arn")
    associate_with_private_ip = Attribute("associate_with_private_ip")
    association_id = Attribute("association_id")
    carrier_ip = Attribute("carrier_ip")
    customer_owned_ip = Attribute("customer_owned_ip")
    customer_owned_ipv4_pool = Attribute("customer_owned_ipv4_pool")
    domain = Attribute("domain")
    id = Attribute("id")
    instance_ = Attribute("instance")
    ipam_pool_id = Attribute("ipam_pool_id")
    network_border_group = Attribute("network_border_group")
    network_interface = Attribute("network_interface")
    private_dns = Attribute("private_dns")
    private_ip = Attribute("private_ip")
    ptr_record = Attribute("ptr_record")
    public_dns = Attribute("public_dns")
    public_ip = Attribute("public_ip")
    public_ipv4_pool = Attribute("public_ipv4_pool")
    region = Attribute("region")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        address_: str | None = None,
        associate_with_private_ip: str | None = None,
        customer_owned_ipv4_pool: str | None = None,
        domain: str | None = None,
        id: str | None = None,
        instance_: str | None = None,
        ipam_pool_id: str | None = None,
        network_border_group: str | None = None,
        network_interface: str | None = None,
        public_ipv4_pool: str | None = None,
        region: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        timeouts: Timeouts | None = None,
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
                "address": address_,
                "associate_with_private_ip": associate_with_private_ip,
                "customer_owned_ipv4_pool": customer_owned_ipv4_pool,
                "domain": domain,
                "id": id,
                "instance": instance_,
                "ipam_pool_id": ipam_pool_id,
                "network_border_group": network_border_group,
                "network_interface": network_interface,
                "public_ipv4_pool": public_ipv4_pool,
                "region": region,
                "tags": tags,
                "tags_all": tags_all,
                "timeouts": timeouts,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
