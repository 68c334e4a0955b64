"""Small apps by hand: what a synth of a few constructs would leave behind."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bascule.assembly import AppAssembly, ElementRecord, Manifest, StackAssembly

Resources = Mapping[str, Mapping[str, Any]]


def stack(name: str, resources: Resources, *, outputs: Mapping[str, str] | None = None) -> StackAssembly:
    """A stack whose resources are given by address; each is in the construct that its name begins with."""
    document: dict[str, Any] = {
        "resource": {},
        "output": {key: {"value": text} for key, text in (outputs or {}).items()},
    }
    elements = {}
    for address, arguments in resources.items():
        type_, _, label = address.partition(".")
        document["resource"].setdefault(type_, {})[label] = dict(arguments)
        path = "/".join((name, *label.split("__")))
        elements[address] = ElementRecord(path=path, source="modules/aws/entity.py:1")
    manifest = Manifest(
        environment="demo",
        stack=name,
        layer="environment",
        simulated=True,
        protected=False,
        teardown="allowed",
        elements=elements,
    )
    return StackAssembly(name=name, folder=Path(name), document=document, manifest=manifest)


def app(*stacks: StackAssembly) -> AppAssembly:
    """The app of these stacks."""
    return AppAssembly(folder=Path("out"), stacks=stacks)


def web_application() -> AppAssembly:
    """A load balancer in public subnets, a service and a database in private ones, in two stacks."""
    network: Resources = {
        "aws_vpc.network": {"cidr_block": "10.0.0.0/16"},
        "aws_internet_gateway.network__gateway": {"vpc_id": "${aws_vpc.network.id}"},
        "aws_subnet.network__public": {"vpc_id": "${aws_vpc.network.id}"},
        "aws_subnet.network__private": {"vpc_id": "${aws_vpc.network.id}"},
        "aws_route_table.network__table": {"vpc_id": "${aws_vpc.network.id}"},
        "aws_route.network__out": {
            "route_table_id": "${aws_route_table.network__table.id}",
            "gateway_id": "${aws_internet_gateway.network__gateway.id}",
        },
        "aws_route_table_association.network__public": {
            "route_table_id": "${aws_route_table.network__table.id}",
            "subnet_id": "${aws_subnet.network__public.id}",
        },
    }
    producer = stack(
        "base",
        network,
        outputs={"public": "${aws_subnet.network__public.id}", "private": "${aws_subnet.network__private.id}"},
    )
    remote = "${data.terraform_remote_state.base.outputs."
    consumer = stack(
        "app",
        {
            "aws_lb.balancer": {"subnets": [remote + "public}"], "internal": False, "idle_timeout": 130},
            "aws_lb_listener.balancer__https": {"load_balancer_arn": "${aws_lb.balancer.arn}"},
            "aws_ecs_service.chat": {
                "network_configuration": {"subnets": [remote + "private}"]},
                "task_definition": "${aws_ecs_task_definition.task.arn}",
                "depends_on": ["aws_lb_listener.balancer__https"],
            },
            "aws_ecs_task_definition.task": {"cpu": "512", "memory": "1024", "env": "${aws_db_instance.store.address}"},
            "aws_db_instance.store": {"engine": "postgres", "engine_version": "17", "instance_class": "${var.size}"},
            "aws_kms_key.key": {},
            "aws_unheard_of.thing": {},
        },
    )
    return app(producer, consumer)
