"""Roles, policies, the pipelines' identity provider, a service-linked role."""

from __future__ import annotations

import json
from typing import Any

from tests.deploy.sandbox.resources.policy import POLICY

TRUST = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"}
        ],
    }
)

IDENTITY = "https://token.actions.githubusercontent.com"


def identity() -> dict[str, Any]:
    """The resources, by type and name."""
    return {
        "aws_iam_role": {"task": {"name": "acme-task", "path": "/acme/dev/", "assume_role_policy": TRUST}},
        "aws_iam_policy": {"read": {"name": "acme-read", "path": "/acme/dev/", "policy": POLICY}},
        "aws_iam_role_policy": {"task": {"name": "task", "role": "${aws_iam_role.task.name}", "policy": POLICY}},
        "aws_iam_role_policy_attachment": {
            "read": {"role": "${aws_iam_role.task.name}", "policy_arn": "${aws_iam_policy.read.arn}"},
            "managed": {
                "role": "${aws_iam_role.task.name}",
                "policy_arn": "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
            },
        },
        "aws_iam_openid_connect_provider": {"github": {"url": IDENTITY, "client_id_list": ["sts.amazonaws.com"]}},
        "aws_iam_service_linked_role": {"ecs": {"aws_service_name": "ecs.amazonaws.com"}},
    }
