"""Runs of workflows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from bascule.github.api import GitHubApi


class _Repository(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    full_name: str = ""


class WorkflowRun(BaseModel):
    """A run: of which file and event, at which commit of which repository, and how it ended ("" while it goes on)."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: int
    run_attempt: int = 1
    path: str
    event: str
    status: str
    conclusion: str = ""
    head_sha: str
    head_branch: str = ""
    created_at: datetime
    html_url: str = ""
    repository: _Repository
    head_repository: _Repository = Field(default_factory=_Repository)

    @classmethod
    def read(cls, answer: dict[str, Any]) -> WorkflowRun:
        """The run that GitHub describes; what it has none of, it says as null."""
        return cls.model_validate({name: value for name, value in answer.items() if value is not None})

    @property
    def workflow(self) -> str:
        """The path of the workflow's file; GitHub adds a ref to it for some runs."""
        return self.path.partition("@")[0]


@dataclass(frozen=True)
class WorkflowRuns:
    """The runs of a repository."""

    api: GitHubApi

    def get(self, run_id: int) -> WorkflowRun | None:
        """The run of that number; None where this repository has none."""
        answer = self.api.find(f"actions/runs/{run_id}")
        return WorkflowRun.read(answer) if answer else None

    def of_head(self, head_sha: str) -> Iterator[WorkflowRun]:
        """All runs, of whichever workflow and event, whose head is that commit."""
        return map(WorkflowRun.read, self.api.list("actions/runs", "workflow_runs", head_sha=head_sha))
