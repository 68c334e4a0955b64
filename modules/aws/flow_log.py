"""A record of a VPC's connections in CloudWatch."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws import flow_log
from bascule.bindings._generated.aws.iam_role import IamRole
from bascule.bindings._generated.aws.iam_role_policy import IamRolePolicy
from bascule.trust import Statement, document, encoded
from modules.aws.log_group import log_group

SERVICE = "vpc-flow-logs.amazonaws.com"


class FlowLog(Module):
    """Every accepted and refused connection of the VPC, gathered over 10 minutes, kept for `retention_days`.

    `role_name` is that of the role which may write into this log group only, and which no other account's flow log can
    take; `kms_key_arn` encrypts the group by a key whose policy lets CloudWatch Logs use it, else AWS's own key does.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        vpc_id: str,
        account_id: str,
        log_group_name: str,
        role_name: str,
        role_path: str = "/",
        permissions_boundary: str | None = None,
        retention_days: int = 30,
        kms_key_arn: str | None = None,
    ) -> None:
        super().__init__(scope, id_)
        group = log_group(self, "logs", name=log_group_name, days=retention_days, kms_key_arn=kms_key_arn)
        role = IamRole(
            self,
            "role",
            name=role_name,
            path=role_path,
            permissions_boundary=permissions_boundary,
            description="Lets VPC flow logs write into their log group",
            assume_role_policy=_trust(account_id),
        )
        IamRolePolicy(self, "policy", name="write-flow-logs", role=role.name, policy=_permissions(group.arn))
        flow_log.FlowLog(
            self,
            "resource",
            vpc_id=vpc_id,
            traffic_type="ALL",
            log_destination_type="cloud-watch-logs",
            log_destination=group.arn,
            iam_role_arn=role.arn,
            max_aggregation_interval=600,
        )


def _trust(account_id: str) -> str:
    return encoded(
        document(
            Statement(
                principal={"Service": SERVICE},
                actions=["sts:AssumeRole"],
                conditions={"StringEquals": {"aws:SourceAccount": account_id}},
            )
        )
    )


def _permissions(group_arn: str) -> str:
    write = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
    return encoded(
        document(
            Statement(actions=write, resources=[f"{group_arn}:*"]),
            # The service looks for its group by listing all; DescribeLogGroups knows no narrower resource.
            Statement(actions=["logs:DescribeLogGroups"], resources=["*"]),
        )
    )
