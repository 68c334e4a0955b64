"""Where a service of an environment is: every name follows from its file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from bascule.config import Environment
from bascule.errors import CloudError, Problem
from bascule.naming import arns

_SECONDS_TO_START = 180
"""Until a task on Fargate has its network and its image; seldom longer (observed by many, promised by nobody)."""

_SECONDS_TO_HEALTH = 60
"""Four health checks of the target group: two for health, some for what is lost on the way."""

_ATTEMPTS = 3
"""So many failed tasks at least let ECS's circuit breaker give up (ECS Developer Guide)."""

_SECONDS_TO_STOP = 120
"""After the last answer, a container on Fargate has at most so long."""


@dataclass(frozen=True, kw_only=True)
class ServiceAddress:
    """A service's physical names and times (seconds); `name` is its name in the environment, and its container's.

    `pinned` is somebody else's image that the environment's file names; empty: the app's pipeline delivers its own.
    """

    name: str
    environment: str
    region: str
    account_id: str
    cluster: str
    service: str
    family: str
    parameter: str
    repository: str
    pinned: str
    log_group: str
    shells: bool
    health_grace: int
    longest_answer: int

    @classmethod
    def of(cls, environment: Environment, name: str) -> Self:
        """The address of an environment's service.

        Raises: CloudError if the environment has no such service.
        """
        account = environment.account.aws
        if environment.aws is None or account is None or name not in environment.services:
            problem = Problem(
                message=f"{environment.name} has no service of this name",
                found=name,
                accepted=", ".join(environment.services) or "none: its file has no `services`",
                fix="see `bascule status ENV`",
            )
            raise CloudError(problem)
        naming, service, region = environment.naming, environment.services[name], environment.aws.region
        own = arns.repository_url(
            region, account.account_id, naming.name(name, "aws_ecr_repository"), environment.aws.facts.dns_suffix
        )
        return cls(
            name=name,
            environment=environment.name,
            region=region,
            account_id=account.account_id,
            cluster=naming.name("", "aws_ecs_cluster"),
            service=naming.name(name, "aws_ecs_service"),
            family=naming.name(name, "aws_ecs_task_definition"),
            parameter=naming.name(f"{name}/image", "aws_ssm_parameter"),
            repository=environment.existing.registry.get(name, own),
            pinned=service.image or "",
            log_group=naming.name(f"services/{name}", "aws_cloudwatch_log_group"),
            shells=service.exec,
            health_grace=service.health_grace,
            longest_answer=service.longest_answer,
        )

    @property
    def scalable_target(self) -> str:
        """The service in Application Auto Scaling's words."""
        return f"service/{self.cluster}/{self.service}"

    @property
    def patience(self) -> int:
        """Seconds after which a rollout that neither completed nor failed is given up.

        Long enough for the circuit breaker to fail it first, and for old tasks to end their answers.
        """
        start = _SECONDS_TO_START + self.health_grace + _SECONDS_TO_HEALTH
        return _ATTEMPTS * start + self.longest_answer + _SECONDS_TO_STOP
