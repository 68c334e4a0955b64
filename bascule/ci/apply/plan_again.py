"""The one next step of whatever cannot be applied as it was reviewed."""

from __future__ import annotations

from pathlib import PurePosixPath


def plan_again(workflow: str, environment: str) -> str:
    """The command that plans the default branch again, and asks for an approval of exactly that."""
    return f"plan again: {dispatch(workflow, environment)}"


def dispatch(workflow: str, environment: str, **inputs: str) -> str:
    """The command that starts the workflow for the environment, on the default branch."""
    named = {"environment": environment, **inputs}
    options = " ".join(f"-f {name}={value}" for name, value in named.items())
    return f"`gh workflow run {PurePosixPath(workflow).name} {options}`"
