"""What sizes of task Fargate runs, and how long it lets one finish (fargate.json)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, kw_only=True)
class Fargate:
    """Task sizes and times: `memory_for_cpu` maps CPU units (1024 = 1 vCPU) to the accepted MiB, ascending."""

    memory_for_cpu: Mapping[int, tuple[int, ...]]
    spot_notice_seconds: int
    stop_timeout_seconds: int


@cache
def fargate() -> Fargate:
    """The figures of Fargate (Linux tasks)."""
    data = json.loads(files(__package__).joinpath("fargate.json").read_text(encoding="utf-8"))
    return Fargate(
        memory_for_cpu={int(cpu): _memory(size) for cpu, size in data["sizes"].items()},
        spot_notice_seconds=data["spot_notice_seconds"],
        stop_timeout_seconds=data["stop_timeout_seconds"],
    )


def _memory(size: Mapping[str, int | list[int]]) -> tuple[int, ...]:
    match size:
        case {"memory": [*listed]}:
            return tuple(listed)
        case {"from": int(first), "to": int(last), "step": int(step)}:
            return tuple(range(first, last + 1, step))
    raise ValueError(f"not a row of task sizes: {size}")
