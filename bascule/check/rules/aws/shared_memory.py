"""BSC_AWS_027: a model on several GPUs has shared memory."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.aws.container import Container, containers, gpus_together
from bascule.check.aws.image_use import MACHINES, container_runs
from bascule.check.by_resource import worst_by_resource
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.scalars import number
from bascule.check.severity import Severity

_DEFAULT = 64
_ENOUGH = 1024
"""MiB; vLLM's and NCCL's own documents ask for gigabytes."""
_GRANTED = re.compile(r"--(?:shm-size|ipc)\b")
_FOLDER = "/dev/shm"  # noqa: S108


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    return worst_by_resource(_judgements(configurations))


def _judgements(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for task in resources(configurations, "aws_ecs_task_definition"):
        found = containers(task)
        for container in [] if isinstance(found, Unknown) else found:
            if max(container.gpus, container.parallel) > 1:
                yield _task(task, container)
    for machine in resources(configurations, *MACHINES):
        for words in container_runs(machine):
            if gpus_together(words) > 1:
                granted = _GRANTED.search(words)
                yield machine.passed() if granted else machine.failed(f"docker runs without --shm-size: {_SHORT}")


def _task(task: Resource, container: Container) -> Judgement:
    size = number(container.get("linuxParameters.sharedMemorySize"), _DEFAULT)
    if isinstance(size, Unknown):
        return task.unknown("sharedMemorySize is not known")
    if task.get("ipc_mode") == "host" or _is_mounted(container) or (size or 0) >= _ENOUGH:
        return task.passed()
    return task.failed(f"sharedMemorySize of {container.name} is {size:.0f} MiB: {_SHORT}")


def _is_mounted(container: Container) -> bool:
    mounts = [container.get("mountPoints"), container.get("linuxParameters.tmpfs")]
    rows = [row for each in mounts if isinstance(each, list) for row in each if isinstance(row, Mapping)]
    return any(row.get("containerpath") == _FOLDER for row in rows)


_SHORT = "the processes of a model on several GPUs exchange tensors through it, and die"

RULE = Rule(
    id="BSC_AWS_027",
    title="A model on several GPUs has enough shared memory",
    severity=Severity.HIGH,
    reason="Containers get 64 MiB of /dev/shm; tensor parallelism crashes or hangs with it under the first real load.",
    fix="linuxParameters.sharedMemorySize of some GiB (EC2 only), ipc_mode host, or docker run --shm-size / --ipc=host",
    judge=_judge,
)
