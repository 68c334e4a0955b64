"""What a task of a service is made from: its container, and those that stand beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws.ecs_task_definition import EcsTaskDefinition, RuntimePlatform, Volume
from bascule.bindings.functions import jsonencode
from bascule.naming import Naming
from modules.aws.container import SCRATCH, ContainerLog, Sidecar, main_container, sidecar_container
from modules.aws.ecs_cluster import EcsCluster
from modules.aws.image_parameter import ImageParameter
from modules.aws.image_repository import ImageRepository
from modules.aws.log_group import log_group
from modules.aws.service_secrets import ServiceSecrets
from modules.aws.task_roles import ExecutionRole, TaskRole


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
        pinned: the image that it always runs, one that no pipeline delivers; None: the one that deliveries write down.
        sidecars: further containers by name; the service goes on when one of them ends.
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
        pinned: str | None = None,
        sidecars: Mapping[str, Sidecar] | None = None,
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
        self.image = None if pinned else ImageParameter(self, "image", naming=naming, service=name)
        self.secrets = ServiceSecrets(
            self,
            "secrets",
            naming=naming,
            service=name,
            names=secrets,
            recovery_days=secret_recovery_days,
            kms_key_arn=kms_key_arn,
        )
        logs = log_group(
            self,
            "logs",
            name=naming.name(f"services/{name}", "aws_cloudwatch_log_group"),
            days=log_days,
            kms_key_arn=kms_key_arn,
        )
        self.execution_role = ExecutionRole(
            self,
            "execution-role",
            naming=naming,
            service=name,
            repository=repository,
            log_group_arn=logs.arn,
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
        log = ContainerLog(group=logs.name, region=region)
        main = main_container(
            name,
            image=pinned or self._delivered(repository),
            port=port,
            environment=environment or {},
            secret_arns=self.secrets.arns,
            writable=shells is not None,
            longest_answer=longest_answer,
            log=log,
        )
        beside = [sidecar_container(each, sidecar, log=log) for each, sidecar in sorted((sidecars or {}).items())]
        resource = self._resource(naming.name(name, "aws_ecs_task_definition"), [main, *beside], size or TaskSize())
        if shells:
            resource.suppress("CKV_AWS_336", reason="shells are on, and ECS puts its agent into the root file system")
        self.arn: str = resource.arn
        self.family: str = resource.family

    def when_delivered(self, value: Any, otherwise: Any) -> Any:
        """One value once there is an image to run, another before; a pinned image is always there."""
        return self.image.when_delivered(value, otherwise) if self.image else value

    def _delivered(self, repository: ImageRepository) -> Any:
        return self.image.image_or(f"{repository.url}:none") if self.image else ""

    def _resource(self, family: str, containers: Sequence[Mapping[str, Any]], size: TaskSize) -> EcsTaskDefinition:
        return EcsTaskDefinition(
            self,
            "resource",
            family=family,
            container_definitions=jsonencode(list(containers)),
            cpu=str(size.cpu),
            memory=str(size.memory),
            network_mode="awsvpc",
            requires_compatibilities=["FARGATE"],
            runtime_platform=RuntimePlatform(cpu_architecture=size.architecture, operating_system_family="LINUX"),
            execution_role_arn=self.execution_role.arn,
            task_role_arn=self.role.arn,
            volume=[Volume(name=SCRATCH)],
            track_latest=True,
            skip_destroy=True,
        )
