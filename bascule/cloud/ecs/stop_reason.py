"""Why tasks stop, and what helps; the words are those of ECS ("Stopped tasks error messages", Developer Guide)."""

from __future__ import annotations

import re

_KILLED = 137
"""Exit code of a container that was killed: 128 and SIGKILL."""

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
        r"ResourceInitializationError.*(?:secret|parameter)|unable to (?:pull|retrieve) secrets",
        "a secret has no value, or may not be read: `bascule secrets check ENV`",
    ),
    (
        r"ELB health checks|container health checks|health check",
        "the task never became healthy: see that `health_path` answers 200 on `port`, and that `health_grace` is "
        "longer than the slowest start",
    ),
    (
        r"Capacity is unavailable|unable to place|capacity provider|RESOURCE",
        "AWS has no room for the task: try again later, or leave `spot`",
    ),
    (r"Spot", "Spot took the task back: try again, or leave `spot`"),
    (r"exec format error", "the image is built for another processor: build it for the service's `architecture`"),
    (
        r"CannotStartContainer|OCI runtime",
        "the container could not be started: see its command, its user and what it writes (the root is read-only)",
    ),
    (r"Essential container", "the container ended by itself: its log says why"),
)


def advice(said: str, exit_code: int | None = None) -> str:
    """The next step for what ECS says of a stopped task; empty where nothing is known."""
    for pattern, text in _ADVICE[:-1]:
        if re.search(pattern, said, re.IGNORECASE):
            return text
    if exit_code == _KILLED:
        return "the container was killed, mostly for its memory: compare its use with the service's `memory`"
    pattern, text = _ADVICE[-1]
    return text if exit_code is not None or re.search(pattern, said) else ""
