"""Why tasks stop, and what helps; the words are those of ECS ("Stopped tasks error messages", Developer Guide)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_KILLED = 137
"""Exit code of a container that was killed: 128 and SIGKILL."""

_OTHER_PROCESSOR = "exec format error"
"""What a container of another processor writes; no other word of a log tells why ECS stopped a task."""

_ADVICE = (
    (
        r"CannotPullContainer|pull image manifest|pull command failed",
        "the image could not be pulled: see that it is in its repository, built for the service's processor, and that "
        "the tasks' subnets reach the registry",
    ),
    (
        r"OutOfMemory|memory usage",
        "the container needs more memory than it has: raise the service's `memory` and apply, or let it use less",
    ),
    (
        r"(?:retrieve|fetch|get) secrets?\b|from (?:asm|ssm)|ssm parameters",
        "a secret has no value, or may not be read: `bascule secrets check ENV`",
    ),
    (
        r"registry auth",
        "the task could not sign in to the registry: see that its subnets reach ECR and S3, and its execution role "
        "may pull",
    ),
    (
        r"log(?:ger| stream| group| driver)",
        "the task could not write its log: see that its log group is there, and that its subnets reach CloudWatch Logs",
    ),
    (
        r"ELB health checks|container health checks|health check",
        "the task never became healthy: see that `health_path` answers 200 on `port`, and that `health_grace` is "
        "longer than the slowest start",
    ),
    (
        r"Capacity is unavailable|unable to place|capacity provider|RESOURCE:",
        "AWS has no room for the task: try again later, or leave `spot`",
    ),
    (r"Spot Task|SpotInterruption", "Spot took the task back: try again, or leave `spot`"),
    (_OTHER_PROCESSOR, "the image is built for another processor: build it for the service's `architecture`"),
    (
        r"CannotStartContainer|OCI runtime",
        "the container could not be started: see its command, its user and what it writes (the root is read-only)",
    ),
    (r"Essential container", "the container ended by itself: its log says why"),
)


def advice(said: str, exit_code: int | None = None, log: Sequence[str] = ()) -> str:
    """The next step for what ECS says of a stopped task, and its log; empty where nothing is known."""
    if any(_OTHER_PROCESSOR in line for line in log):
        said = _OTHER_PROCESSOR
    for pattern, text in _ADVICE[:-1]:
        if re.search(pattern, said, re.IGNORECASE):
            return text
    if exit_code == _KILLED:
        return "the container was killed, mostly for its memory: compare its use with the service's `memory`"
    pattern, text = _ADVICE[-1]
    return text if exit_code is not None or re.search(pattern, said) else ""
