"""BSC_AWS_013: the API of an EKS cluster is not reached from any address."""

from __future__ import annotations

from bascule.assembly.configuration import Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_WORLD = frozenset({"0.0.0.0/0", "::/0"})


def _judge(cluster: Resource) -> Judgement | None:
    public = cluster.truth("vpc_config.endpoint_public_access", default=True)
    ranges = cluster.get("vpc_config.public_access_cidrs", sorted(_WORLD))
    if public is False:
        return cluster.passed()
    if isinstance(public, Unknown) or not isinstance(ranges, list):
        return cluster.unknown("who reaches its API is not known")
    if ranges and not _WORLD.intersection(each for each in ranges if isinstance(each, str)):
        return cluster.passed()
    return cluster.failed("its API is public and public_access_cidrs lets any address in (the default)")


RULE = Rule(
    id="BSC_AWS_013",
    title="An EKS cluster's API is not open to any address",
    severity=Severity.HIGH,
    reason="The API is the administrator's way into every model and secret of the cluster.",
    fix="endpoint_public_access = false, or public_access_cidrs with the addresses of those who work with it",
    judge=each_resource(_judge, "aws_eks_cluster"),
)
