"""A VPC with public and private subnets in several zones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws.data_availability_zones import DataAvailabilityZones, Filter
from bascule.bindings._generated.aws.default_security_group import DefaultSecurityGroup
from bascule.bindings._generated.aws.eip import Eip
from bascule.bindings._generated.aws.internet_gateway import InternetGateway
from bascule.bindings._generated.aws.nat_gateway import NatGateway
from bascule.bindings._generated.aws.vpc import Vpc
from bascule.bindings._generated.aws.vpc_endpoint import VpcEndpoint
from modules.aws.existing_network import ExistingNetwork
from modules.aws.subnet_plan import PRIVATE, PUBLIC, subnet_cidr
from modules.aws.subnet_tier import SubnetTier

Nat = Literal["none", "single", "per_zone"]


class Network(Module):
    """A VPC whose public subnets reach the internet and whose private subnets reach it through NAT.

    Args:
        name: the VPC's `Name`; subnets, tables and gateways add their tier and number to it.
        region: where the S3 endpoint's service is; the endpoint is always made, for it costs nothing.
        cidr: IPv4 range of the VPC, /16 to /23: each subnet is a sixteenth of it.
        zones: availability zones with one public and one private subnet each, 2 to 3.
        nat: "none" leaves private subnets without a way out, "single" pays for one gateway (all zones lose their way
            out with its zone), "per_zone" for one a zone.

    The VPC's default security group allows nothing, in or out.
    """

    def __init__(
        self, scope: Construct, id_: str, *, name: str, region: str, cidr: str, zones: int = 2, nat: Nat = "single"
    ) -> None:
        super().__init__(scope, id_)
        self.name = name
        self.cidr = cidr
        vpc = Vpc(
            self,
            "resource",
            cidr_block=cidr,
            enable_dns_support=True,
            enable_dns_hostnames=True,
            tags={"Name": name},
        )
        self.vpc_id: str = vpc.id
        DefaultSecurityGroup(
            self, "default", vpc_id=vpc.id, ingress=[], egress=[], tags={"Name": f"{name}-default-unused"}
        )
        names = self._zone_names(zones)
        self.public = self._tier("public", names, PUBLIC)
        self.private = self._tier("private", names, PRIVATE)
        self.public_subnet_ids: Sequence[str] = self.public.subnet_ids
        self.private_subnet_ids: Sequence[str] = self.private.subnet_ids
        self._add_ways_out({"none": 0, "single": 1, "per_zone": zones}[nat])
        self._add_s3_endpoint(region)

    @staticmethod
    def from_existing(
        *, vpc_id: str, cidr: str, public_subnet_ids: Sequence[str], private_subnet_ids: Sequence[str]
    ) -> ExistingNetwork:
        """A VPC that is there already: used by its ids, never changed."""
        return ExistingNetwork(
            vpc_id=vpc_id,
            cidr=cidr,
            public_subnet_ids=public_subnet_ids,
            private_subnet_ids=private_subnet_ids,
        )

    def _zone_names(self, zones: int) -> list[str]:
        """The first zones that every account of the region has; local and wavelength zones are opted into."""
        available = DataAvailabilityZones(
            self, "zones", state="available", filter=[Filter(name="opt-in-status", values=["opt-in-not-required"])]
        )
        available.suppress(
            "CKV_AWS_394",
            reason="as many zones as the environment's file says are taken, the first by name: one that AWS adds gets "
            "the next letter, and changes nothing",
        )
        return [available.names.element(index) for index in range(zones)]

    def _tier(self, id_: str, zones: Sequence[str], first: int) -> SubnetTier:
        cidrs = [subnet_cidr(self.cidr, first + index) for index in range(len(zones))]
        return SubnetTier(self, id_, name=self.name, vpc_id=self.vpc_id, zones=zones, cidrs=cidrs)

    def _add_ways_out(self, nat_gateways: int) -> None:
        internet = InternetGateway(self, "internet", vpc_id=self.vpc_id, tags={"Name": self.name})
        self.public.add_internet_route(internet.id)
        gateways = [self._nat_gateway(number, internet) for number in range(1, nat_gateways + 1)]
        if gateways:
            self.private.add_nat_routes([gateway.id for gateway in gateways])

    def _nat_gateway(self, number: int, internet: InternetGateway) -> NatGateway:
        tags = {"Name": f"{self.name}-nat-{number}"}
        address = Eip(self, f"nat-{number}-address", domain="vpc", tags=tags, depends_on=[internet])
        return NatGateway(
            self,
            f"nat-{number}",
            allocation_id=address.allocation_id,
            subnet_id=self.public.subnets[number - 1].id,
            tags=tags,
            depends_on=[internet],
        )

    def _add_s3_endpoint(self, region: str) -> None:
        VpcEndpoint(
            self,
            "s3",
            vpc_id=self.vpc_id,
            service_name=f"com.amazonaws.{region}.s3",
            vpc_endpoint_type="Gateway",
            route_table_ids=[table.id for table in (*self.public.route_tables, *self.private.route_tables)],
            tags={"Name": f"{self.name}-s3"},
        )
