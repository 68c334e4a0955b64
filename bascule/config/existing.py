"""What is there already, and is used by an environment but never changed."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bascule.config.scalars import CertificateArn, Cidr, DomainName, KeyArn, Name, Text, arn
from bascule.config.section import Many, Section

_VpcId = Annotated[str, Text(r"vpc-(?:[0-9a-f]{8}|[0-9a-f]{17})", "the id of a VPC such as vpc-0a1b2c3d4e5f60718", 30)]
_SubnetId = Annotated[
    str, Text(r"subnet-(?:[0-9a-f]{8}|[0-9a-f]{17})", "the id of a subnet such as subnet-0a1b2c3d4e5f60718", 30)
]
_ZoneId = Annotated[str, Text(r"Z[A-Z0-9]{1,31}", "the id of a hosted zone such as Z0123456789ABCDEFGHIJ", 32)]
_RepositoryUrl = Annotated[
    str,
    Text(r"[a-z0-9.-]+(?::\d+)?(?:/[a-z0-9._-]+)+", "the URL of an image repository, without scheme and tag", 400),
]
_WebAclArn = Annotated[str, arn("wafv2", r"(?:regional|global)/webacl/[^/\s]+/[^/\s]+", "the ARN of a WAFv2 web ACL")]


class ExistingVpc(Section):
    """A VPC and its subnets; public ones take the load balancer, private ones everything else."""

    id: _VpcId = Field(description="its id")
    cidr: Cidr = Field(description="IPv4 range of the VPC")
    public_subnets: Many[_SubnetId] = Field((), description="one a zone, with a route to the internet")
    private_subnets: Many[_SubnetId] = Field(description="one a zone")


class ExistingZone(Section):
    """A public hosted zone of Route 53."""

    id: _ZoneId = Field(description="its id")
    name: DomainName = Field(description="the zone's domain")


class Existing(Section):
    """Objects by their ids: whatever is named here is not made by the environment."""

    vpc: ExistingVpc | None = Field(None, description="left out: the environment makes its own VPC")
    zone: ExistingZone | None = Field(None, description="left out: the environment makes a hosted zone for its domain")
    certificate: CertificateArn | None = Field(None, description="for the load balancer, in the environment's region")
    web_certificate: CertificateArn | None = Field(None, description="for the sites, in us-east-1")
    kms_key: KeyArn | None = Field(None, description="left out: the environment makes a key, if it encrypts with one")
    registry: dict[Name, _RepositoryUrl] = Field({}, description="image repositories by service")
    web_acl: _WebAclArn | None = Field(None, description="web ACL that the load balancer is associated with")
