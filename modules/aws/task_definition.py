"""What a task of a service is made from: one container, whose image belongs to the application's pipeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws.cloudwatch_log_group import CloudwatchLogGroup
from bascule.bindings._generated.aws.ecs_task_definition import EcsTaskDefinition, RuntimePlatform, Volume
from bascule.bindings.functions import jsonencode
from bascule.naming import Naming
from modules.aws.ecs_cluster import EcsCluster
from modules.aws.image_parameter import ImageParameter
from modules.aws.image_repository import ImageRepository
from modules.aws.service_secrets import ServiceSecrets
from modules.aws.task_roles import ExecutionRole, TaskRole
from modules.common.streaming import stop_timeout

_SCRATCH = "scratch"


@dataclass(frozen=True, kw_only=True)
class TaskSize:
    """CPU units (1024 are one vCPU), MiB of memory and processor of a task; Fargate has certain pairs only."""

    cpu: int = 512
    memory: int = 1024
    architecture: Literal["X86_64", "ARM64"] = "X86_64"


class TaskDefinition(Module):
    """Revisions of a task definition on Fargate, with the roles, secrets, log and image that its tasks have.

    A deploy registers revisions too: the newest active one counts (`track_latest`), and none is removed with the stack
    (`skip_destroy`), so that a rollback finds the one before.

    The root file system is read-only unless shells are allowed, which need a writable one. /tmp is always writable, by
    root alone unless the image declares it (`VOLUME /tmp`).

    Args:
        naming, name: the service's name in the environment; the container is called like it.
        region, account_id, partition: where it is.
        repository: where its images are.
        size: of each task.
        port: that the container listens on.
        longest_answer: seconds; after SIGTERM a container may finish as long, at most as long as Fargate allows.
        environment: plain variables; `secrets` are names of variables whose values come from Secrets Manager.
        secret_recovery_days: how long deleted secrets can be restored; 0 frees their names at once.
        shells: the cluster that records what `ecs execute-command` does in the tasks; None: no shells.
        log_days: days that logs are kept.
        kms_key_arn: encrypts logs and secrets; None: keys of AWS.
        permissions_boundary: ARN of the policy that bounds both roles.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        naming: Naming,
        name: str,
        region: str,
        account_id: str,
        partition: str = "aws",
        repository: ImageRepository,
        size: TaskSize | None = None,
        port: int = 8080,
        longest_answer: int = 120,
        environment: Mapping[str, str] | None = None,
        secrets: Sequence[str] = (),
        secret_recovery_days: int = 30,
        shells: EcsCluster | None = None,
        log_days: int = 30,
        kms_key_arn: str | None = None,
        permissions_boundary: str | None = None,
    ) -> None:
        super().__init__(scope, id_)
        self.name, self.port, self.longest_answer, self.shells = name, port, longest_answer, shells
        self.image = ImageParameter(self, "image", naming=naming, service=name)
        self.secrets = ServiceSecrets(
            self,
            "secrets",
            naming=naming,
            service=name,
            names=secrets,
            recovery_days=secret_recovery_days,
            kms_key_arn=kms_key_arn,
        )
        log_group = CloudwatchLogGroup(
            self,
            "logs",
            name=naming.name(f"services/{name}", "aws_cloudwatch_log_group"),
            retention_in_days=log_days,
            kms_key_id=kms_key_arn,
        )
        self.execution_role = ExecutionRole(
            self,
            "execution-role",
            naming=naming,
            service=name,
            repository=repository,
            log_group_arn=log_group.arn,
            secret_arns=list(self.secrets.arns.values()),
            region=region,
            kms_key_arn=kms_key_arn,
            permissions_boundary=permissions_boundary,
        )
        self.role = TaskRole(
            self,
            "role",
            naming=naming,
            service=name,
            account_id=account_id,
            tasks_of=f"arn:{partition}:ecs:{region}:{account_id}:*",
            permissions_boundary=permissions_boundary,
        )
        if shells:
            self.role.grant_shell(shells)
        container = self._container(repository, environment or {}, log_group.name, region)
        resource = self._resource(naming.name(name, "aws_ecs_task_definition"), container, size or TaskSize())
        self.arn: str = resource.arn
        self.family: str = resource.family

    def _container(
        self, repository: ImageRepository, environment: Mapping[str, str], log_group: str, region: str
    ) -> dict[str, Any]:
        return {
            "name": self.name,
            "image": self.image.image_or(f"{repository.url}:none"),
            "essential": True,
            "portMappings": [{"containerPort": self.port, "hostPort": self.port, "protocol": "tcp"}],
            "environment": [{"name": name, "value": value} for name, value in sorted(environment.items())],
            "secrets": [{"name": name, "valueFrom": arn} for name, arn in sorted(self.secrets.arns.items())],
            "readonlyRootFilesystem": self.shells is None,
            "mountPoints": [{"sourceVolume": _SCRATCH, "containerPath": "/tmp", "readOnly": False}],  # noqa: S108
            # Passes signals on, and buries what a shell leaves behind.
            "linuxParameters": {"initProcessEnabled": True},
            "stopTimeout": stop_timeout(self.longest_answer),
            "logConfiguration": {
                "logDriver": "awslogs",
                "options": {
                    "awslogs-group": log_group,
                    "awslogs-region": region,
                    "awslogs-stream-prefix": "task",
                    # A log that cannot be written must not stop an answer.
                    "mode": "non-blocking",
                    "max-buffer-size": "25m",
                },
            },
        }

    def _resource(self, family: str, container: Mapping[str, Any], size: TaskSize) -> EcsTaskDefinition:
        return EcsTaskDefinition(
            self,
            "resource",
            family=family,
            container_definitions=jsonencode([container]),
            cpu=str(size.cpu),
            memory=str(size.memory),
            network_mode="awsvpc",
            requires_compatibilities=["FARGATE"],
            runtime_platform=RuntimePlatform(cpu_architecture=size.architecture, operating_system_family="LINUX"),
            execution_role_arn=self.execution_role.arn,
            task_role_arn=self.role.arn,
            volume=[Volume(name=_SCRATCH)],
            track_latest=True,
            skip_destroy=True,
        )
