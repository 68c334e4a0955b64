"""The two roles of a service's tasks: ECS takes one to start them, the application in them has the other."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws.iam_role import IamRole
from bascule.bindings._generated.aws.iam_role_policy import IamRolePolicy
from bascule.naming import Naming
from bascule.trust import Conditions, Statement, document, encoded
from modules.aws.ecs_cluster import EcsCluster
from modules.aws.image_repository import ImageRepository

_TASKS = "ecs-tasks.amazonaws.com"


class TaskRole(Module):
    """What the application may do: nothing, until it is granted.

    Args:
        tasks_of: pattern of the ECS ARNs on whose behalf it may be taken, and `account_id` their account.
        permissions_boundary: ARN of the policy that bounds it; None: none does.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        naming: Naming,
        service: str,
        account_id: str,
        tasks_of: str,
        permissions_boundary: str | None = None,
    ) -> None:
        super().__init__(scope, id_)
        conditions = {"StringEquals": {"aws:SourceAccount": account_id}, "ArnLike": {"aws:SourceArn": tasks_of}}
        role = IamRole(
            self,
            "resource",
            name=naming.name(f"{service}-task", "aws_iam_role"),
            path=naming.path,
            permissions_boundary=permissions_boundary,
            description=f"What {service} itself may do",
            assume_role_policy=_trust(conditions),
        )
        self.arn: str = role.arn
        self.name: str = role.name

    def add_policy(self, id_: str, statements: Sequence[Statement]) -> IamRolePolicy:
        """Lets the application do what the statements allow; the policy is called like its construct."""
        return IamRolePolicy(self, id_, name=id_, role=self.name, policy=encoded(document(*statements)))

    def grant_shell(self, cluster: EcsCluster) -> IamRolePolicy:
        """Lets `ecs execute-command` open a shell in the tasks, which the cluster records."""
        channels = [f"ssmmessages:{verb}{kind}Channel" for verb in ("Create", "Open") for kind in ("Control", "Data")]
        records = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
        statements = [
            # Neither channels nor the list of log groups have a resource level.
            Statement(actions=[*channels, "logs:DescribeLogGroups"], resources=["*"]),
            Statement(actions=records, resources=[f"{cluster.shells.arn}:*"]),
        ]
        if cluster.kms_key_arn:
            statements.append(Statement(actions=["kms:Decrypt"], resources=[cluster.kms_key_arn]))
        return self.add_policy("shell", statements)


class ExecutionRole(Module):
    """What ECS does to start a task: pulls its image, reads its secrets, writes its log, and nothing else.

    `policy` has to be there before a task starts.

    Args:
        secret_arns: the secrets that containers name.
        kms_key_arn: the key that the secrets are encrypted with, used through Secrets Manager of `region` alone.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        naming: Naming,
        service: str,
        repository: ImageRepository,
        log_group_arn: str,
        secret_arns: Sequence[str],
        region: str,
        kms_key_arn: str | None = None,
        permissions_boundary: str | None = None,
    ) -> None:
        super().__init__(scope, id_)
        role = IamRole(
            self,
            "resource",
            name=naming.name(f"{service}-execution", "aws_iam_role"),
            path=naming.path,
            permissions_boundary=permissions_boundary,
            description=f"Starts the tasks of {service}",
            assume_role_policy=_trust({}),
        )
        statements = [
            *_pull(repository),
            Statement(actions=["logs:CreateLogStream", "logs:PutLogEvents"], resources=[f"{log_group_arn}:*"]),
            *_read(secret_arns, kms_key_arn, f"secretsmanager.{region}.amazonaws.com"),
        ]
        self.arn: str = role.arn
        self.policy = IamRolePolicy(
            self, "policy", name="start-tasks", role=role.name, policy=encoded(document(*statements))
        )


def _trust(conditions: Conditions) -> str:
    return encoded(
        document(Statement(principal={"Service": _TASKS}, actions=["sts:AssumeRole"], conditions=conditions))
    )


def _pull(repository: ImageRepository) -> list[Statement]:
    if repository.arn is None:
        return []
    layers = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    return [
        # A login is to the whole registry: it has no resource level.
        Statement(actions=["ecr:GetAuthorizationToken"], resources=["*"]),
        Statement(actions=layers, resources=[repository.arn]),
    ]


def _read(secret_arns: Sequence[str], kms_key_arn: str | None, through: str) -> list[Statement]:
    if not secret_arns:
        return []
    statements = [Statement(actions=["secretsmanager:GetSecretValue"], resources=secret_arns)]
    if kms_key_arn:
        conditions = {"StringEquals": {"kms:ViaService": through}}
        statements.append(Statement(actions=["kms:Decrypt"], resources=[kms_key_arn], conditions=conditions))
    return statements
