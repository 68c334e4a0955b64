"""Lines of logs as text and as JSON."""

from __future__ import annotations

from bascule.cloud.service_logs import LogLine


def log_text(line: LogLine) -> str:
    """Time (UTC), the task's beginning, and what it wrote."""
    return f"{line.at:%Y-%m-%dT%H:%M:%S}Z {line.task[:8]} {line.message}"


def log_json(line: LogLine) -> dict[str, str]:
    """The line with the whole task id."""
    return {"at": line.at.isoformat(), "task": line.task, "message": line.message}
