"""A service that runs as containers behind the load balancer."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bascule.config.duration import Duration
from bascule.config.image import ImageReference, Sidecar
from bascule.config.off_hours import OffHours
from bascule.config.scalars import DomainName, LogDays, Name, SecretName, Text, VariableName, one_of
from bascule.config.section import Many, Section
from bascule.config.usage import ServiceUsage
from bascule.facts.aws_limits import aws_limits
from bascule.facts.fargate import fargate

_Path = Annotated[str, Text(r"/[A-Za-z0-9_.$/~\"'@:+*?&-]*", "a path pattern such as /api/*", 128)]
_HealthPath = Annotated[str, Text(r"/[!-~]*", "a path such as /health", 1024)]
_Value = Annotated[str, Field(max_length=4096)]


class Scaling(Section):
    """How many tasks a service has, and what adds more."""

    min: Annotated[int, Field(ge=1, le=1000)] = Field(1, description="tasks that always run")
    max: Annotated[int, Field(ge=1, le=1000)] = Field(2, description="tasks at most")
    requests_per_target: Annotated[int, Field(ge=1, le=1_000_000)] | None = Field(
        None, description="requests a minute and task that scaling aims at; left out: CPU alone decides"
    )
    cpu_percent: Annotated[int, Field(ge=10, le=95)] = Field(60, description="CPU use that scaling aims at")
    off_hours: OffHours | None = Field(None, description="when it has no tasks at all; left out: never")


class Service(Section):
    """One service: its size, its route, its times and what it is given."""

    runs_on: Literal["aws/fargate"] = Field(description="where it runs")
    image: ImageReference | None = Field(
        None, description="somebody else's image, with its tag; left out: the app's pipeline delivers its own"
    )
    cpu: Annotated[int, one_of(list(fargate().memory_for_cpu))] = Field(512, description="CPU units; 1024 is one vCPU")
    memory: Annotated[int, Field(ge=1)] = Field(1024, description="MiB; what is accepted follows from cpu")
    architecture: Literal["X86_64", "ARM64"] = Field("X86_64", description="processor that the image is built for")
    port: Annotated[int, Field(ge=1, le=65_535)] = Field(8080, description="port that the container listens on")
    host: DomainName | None = Field(None, description="requests for this host only; left out: any host")
    path: _Path = Field("/*", description="requests for these paths only")
    health_path: _HealthPath = Field("/health", description="path that answers 200 when a task is well")
    health_grace: Annotated[int, Duration(0, 7200)] = Field(
        60, description="time before failed health checks count; longer than the slowest start"
    )
    scaling: Scaling = Field(Scaling(), description="left out: one task, two under load")
    spot: bool = Field(False, description="Fargate Spot: cheaper, ends with two minutes' notice")
    # An idle timeout has to be longer than the silence.
    longest_silence: Annotated[int, Duration(1, aws_limits().idle_timeout_seconds[1] - 1)] = Field(
        60, description="longest time without a byte in an answer; the load balancer waits as long"
    )
    longest_answer: Annotated[int, Duration(1, aws_limits().deregistration_delay_seconds[1])] = Field(
        120, description="longest answer; a task that is replaced finishes it first"
    )
    secrets: Many[SecretName] = Field((), description="names of secrets that the container gets as variables")
    environment: dict[VariableName, _Value] = Field({}, description="plain variables; never a secret")
    sidecars: dict[Name, Sidecar] = Field({}, description="further containers of its tasks, by name")
    exec: bool = Field(False, description="allows a shell in a running task")
    log_days: LogDays | None = Field(None, description="days that logs are kept; left out: the environment's log_days")
    usage: ServiceUsage = Field(ServiceUsage(), description="what `bascule cost` assumes of a month at load")
