"""How long `bascule check` takes for a thousand resources, its own rules alone."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.figure import Figure
from benchmarks.place import PYTHON, ROOT, environ
from benchmarks.rounds import interleaved
from benchmarks.usage import measure

_GROUPS = 100
"""Of ten resources each: a service with its load balancer, role, logs and alarms, as our own stacks have them."""


def measured() -> Iterator[Figure]:
    """Seconds of `bascule check FILE`, the process included."""
    command = Path(PYTHON).with_name("bascule")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "main.tf.json"
        file.write_text(json.dumps({"resource": _resources()}, indent=2))
        argv: list[str | Path] = [command, "check", str(file), "--fail-at", "critical", "--json"]
        usage = interleaved({"check": lambda: measure(argv, cwd=ROOT, env=environ())})["check"]
    yield Figure(
        name="bascule check, 1,000 resources", value=usage.wall, unit="s", bar=3.0, how=f"{usage.cpu:.2f} s of CPU"
    )


def _resources() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for number in range(_GROUPS):
        for type_, arguments in _group(f"s{number}").items():
            found.setdefault(type_, {})[f"s{number}"] = arguments
    return found


def _group(name: str) -> dict[str, Any]:
    container = {"name": name, "image": f"${{aws_ecr_repository.{name}.repository_url}}:1.0"}
    log = {"logDriver": "awslogs", "options": {"awslogs-group": f"${{aws_cloudwatch_log_group.{name}.name}}"}}
    definitions = json.dumps([{**container, "logConfiguration": log, "portMappings": [{"containerPort": 8080}]}])
    trust = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "ecs-tasks.amazonaws.com"}}
    role = f"${{aws_iam_role.{name}.arn}}"
    group = f"${{aws_lb_target_group.{name}.arn}}"
    return {
        "aws_cloudwatch_log_group": {"name": f"/acme/{name}", "retention_in_days": 14},
        "aws_ecr_repository": {"name": name, "image_tag_mutability": "IMMUTABLE"},
        "aws_ecs_service": {
            "name": name,
            "task_definition": f"${{aws_ecs_task_definition.{name}.arn}}",
            "load_balancer": {"target_group_arn": group, "container_name": name, "container_port": 8080},
        },
        "aws_ecs_task_definition": {
            "family": name,
            "execution_role_arn": role,
            "container_definitions": definitions,
            "requires_compatibilities": ["FARGATE"],
        },
        "aws_iam_role": {
            "name": name,
            "assume_role_policy": json.dumps({"Version": "2012-10-17", "Statement": [trust]}),
        },
        "aws_lb": {"name": name, "subnets": ["subnet-1", "subnet-2"], "idle_timeout": 400},
        "aws_lb_listener": {
            "load_balancer_arn": f"${{aws_lb.{name}.arn}}",
            "default_action": {"type": "forward", "target_group_arn": group},
        },
        "aws_lb_target_group": {"name": name, "port": 8080, "protocol": "HTTP", "deregistration_delay": 120},
        "aws_security_group": {"name": name, "vpc_id": "vpc-1"},
        "aws_ssm_parameter": {"name": f"/acme/{name}", "type": "String", "insecure_value": "{}"},
    }
