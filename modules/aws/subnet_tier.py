"""One subnet in each zone, for one purpose."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from bascule.bindings import Lifecycle, Module
from bascule.bindings._generated.aws.route import Route
from bascule.bindings._generated.aws.route_table import RouteTable
from bascule.bindings._generated.aws.route_table_association import RouteTableAssociation
from bascule.bindings._generated.aws.subnet import Subnet

INTERNET = "0.0.0.0/0"


class SubnetTier(Module):
    """The subnets of a tier, each with a route table of its own, numbered from 1 as the zones are.

    A table a subnet lets the way out change (one NAT gateway, one a zone, none) without moving any subnet.
    """

    def __init__(
        self, scope: Construct, id_: str, *, name: str, vpc_id: str, zones: Sequence[str], cidrs: Sequence[str]
    ) -> None:
        super().__init__(scope, id_)
        self.subnets: list[Subnet] = []
        self.route_tables: list[RouteTable] = []
        for number, (zone, cidr) in enumerate(zip(zones, cidrs, strict=True), start=1):
            self._add_subnet(str(number), f"{name}-{id_}-{number}", vpc_id, zone, cidr)

    @property
    def subnet_ids(self) -> list[str]:
        """The subnets' ids, in the zones' order."""
        return [subnet.id for subnet in self.subnets]

    def add_internet_route(self, gateway_id: str) -> None:
        """Sends what leaves the subnets through an internet gateway."""
        for number, table in enumerate(self.route_tables, start=1):
            Route(
                self,
                f"{number}-internet",
                route_table_id=table.id,
                destination_cidr_block=INTERNET,
                gateway_id=gateway_id,
            )

    def add_nat_routes(self, gateway_ids: Sequence[str]) -> None:
        """Sends what leaves each subnet through its zone's NAT gateway, or through the only one that there is."""
        for number, table in enumerate(self.route_tables, start=1):
            gateway_id = gateway_ids[min(number, len(gateway_ids)) - 1]
            Route(
                self,
                f"{number}-nat",
                route_table_id=table.id,
                destination_cidr_block=INTERNET,
                nat_gateway_id=gateway_id,
            )

    def _add_subnet(self, id_: str, name: str, vpc_id: str, zone: str, cidr: str) -> None:
        subnet = Subnet(
            self,
            id_,
            vpc_id=vpc_id,
            availability_zone=zone,
            cidr_block=cidr,
            # Even a public subnet gives no address by itself: whoever wants one asks for it.
            map_public_ip_on_launch=False,
            tags={"Name": name},
            # Zones are numbered by AWS's list of names: a zone that AWS opens later must not move a subnet.
            lifecycle=Lifecycle(ignore_changes=[Subnet.availability_zone]),
        )
        table = RouteTable(self, f"{id_}-routes", vpc_id=vpc_id, tags={"Name": name})
        RouteTableAssociation(self, f"{id_}-routing", subnet_id=subnet.id, route_table_id=table.id)
        self.subnets.append(subnet)
        self.route_tables.append(table)
