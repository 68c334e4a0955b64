"""An app of any size that uses the bindings as our modules do: blocks, references, a policy document.

As a program: `python -m benchmarks.synthetic_app OUT STACKS GROUPS`. A group is ten resources around one VPC; the first
subnet of a group is in the VPC of the stack before, if there is one, so that a tenth of all references cross stacks.
"""

from __future__ import annotations

import json
import os
import sys

os.environ.setdefault("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "18,20")

from cdktf import App, LocalBackend

from bascule.bindings import Stack
from bascule.bindings._generated.aws import (
    cloudwatch_log_group,
    iam_role,
    iam_role_policy,
    lb_target_group,
    provider,
    route_table,
    route_table_association,
    security_group,
    subnet,
    vpc,
)
from bascule.schemas import PROVIDERS
from benchmarks.synthetic_shape import REGION, stack_name


def build(out: str, stacks: int, groups: int) -> None:
    """The app's JSON is in the folder `out`."""
    app = App(outdir=out)
    upstream: list[vpc.Vpc] = []
    for number in range(stacks):
        stack = Stack(app, stack_name(number))
        LocalBackend(stack, path="terraform.tfstate")
        provider.AwsProvider(stack, source=PROVIDERS["aws"].simulated_source, region=REGION)
        upstream = [_group(stack, f"g{group}", upstream[group] if upstream else None) for group in range(groups)]
    app.synth()


def _group(stack: Stack, name: str, upstream: vpc.Vpc | None) -> vpc.Vpc:
    network = vpc.Vpc(stack, f"{name}-network", cidr_block="10.0.0.0/16", tags={"Name": name})
    _subnets(stack, name, network, upstream or network)
    security_group.SecurityGroup(stack, f"{name}-guard", name=f"{stack.name}-{name}", vpc_id=network.id)
    health = lb_target_group.HealthCheck(path="/health", matcher="200")
    lb_target_group.LbTargetGroup(
        stack,
        f"{name}-target",
        name=f"{stack.name}-{name}",
        port=8080,
        protocol="HTTP",
        vpc_id=network.id,
        health_check=health,
    )
    _logging_role(stack, name)
    return network


def _subnets(stack: Stack, name: str, network: vpc.Vpc, first: vpc.Vpc) -> None:
    subnet.Subnet(stack, f"{name}-a", vpc_id=first.id, cidr_block="10.0.1.0/24", availability_zone=f"{REGION}a")
    second = subnet.Subnet(
        stack, f"{name}-b", vpc_id=network.id, cidr_block="10.0.2.0/24", availability_zone=f"{REGION}b"
    )
    table = route_table.RouteTable(stack, f"{name}-table", vpc_id=network.id)
    route_table_association.RouteTableAssociation(
        stack, f"{name}-association", subnet_id=second.id, route_table_id=table.id
    )


def _logging_role(stack: Stack, name: str) -> None:
    logs = cloudwatch_log_group.CloudwatchLogGroup(
        stack, f"{name}-logs", name=f"/{stack.name}/{name}", retention_in_days=30
    )
    role = iam_role.IamRole(
        stack,
        f"{name}-role",
        name=f"{stack.name}-{name}",
        assume_role_policy=_policy({"Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"}),
    )
    policy = _policy({"Action": ["logs:PutLogEvents"], "Resource": [f"{logs.arn}:*"]})
    iam_role_policy.IamRolePolicy(stack, f"{name}-policy", name=name, role=role.name, policy=policy)


def _policy(statement: dict[str, object]) -> str:
    return json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", **statement}]})


if __name__ == "__main__":
    build(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
