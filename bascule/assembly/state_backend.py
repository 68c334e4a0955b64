"""Where a stack's document says that its state is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bascule.errors import Problem, StateError


@dataclass(frozen=True, kw_only=True)
class StateBackend:
    """The backend of a document: its type, and the arguments as the engine gets them."""

    type: str
    arguments: dict[str, Any]

    def __str__(self) -> str:
        """Where that is, as a person says it."""
        if self.type == "local":
            return f"local: {self.arguments['path']}"
        if self.type == "s3":
            return f"s3://{self.arguments['bucket']}/{self.arguments['key']}"
        if self.type == "gcs":
            return f"gs://{self.arguments['bucket']}/{self.arguments['prefix']}"
        return f"{self.type}: {self.arguments.get('organization', '')}"

    @property
    def path(self) -> Path:
        """The file of a local state."""
        return Path(self.arguments["path"])

    @property
    def document(self) -> dict[str, Any]:
        """A document that declares this backend and nothing else."""
        return {"terraform": {"backend": {self.type: self.arguments}}}


def state_backend(document: dict[str, Any], where: str) -> StateBackend:
    """The document's backend; StateError when it has none, or not exactly one."""
    declared = document.get("terraform", {}).get("backend", {})
    if len(declared) != 1:
        raise StateError(
            Problem(
                message="says not where the state is",
                where=where,
                found=", ".join(declared) or "no terraform.backend",
                fix="bascule synth ENV",
            )
        )
    ((type_, arguments),) = declared.items()
    return StateBackend(type=type_, arguments=arguments)
