"""Issues of a repository that pipelines open, keep and close."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from bascule.github.api import GitHubApi

BOT: Final = "github-actions[bot]"
"""Who writes with a job's own token, on github.com and on Enterprise Server."""


class _Author(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    login: str


class Issue(BaseModel):
    """An open issue as GitHub's lists have it; pull requests stand in the same lists."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    number: int
    title: str
    body: str | None = None
    user: _Author | None = None
    pull_request: dict[str, Any] | None = Field(None, repr=False)

    @property
    def text(self) -> str:
        """Its body."""
        return self.body or ""


_ISSUES = TypeAdapter(list[Issue])


@dataclass(frozen=True, kw_only=True)
class Issues:
    """The issues with one label; those that a person wrote are never touched."""

    api: GitHubApi
    label: str

    def of_pipelines(self) -> tuple[Issue, ...]:
        """Those that are open and that pipelines wrote, the oldest first."""
        found = _ISSUES.validate_python(list(self.api.list("issues", state="open", labels=self.label, creator=BOT)))
        own = (each for each in found if each.user and each.user.login == BOT and not each.pull_request)
        return tuple(sorted(own, key=lambda each: each.number))

    def open(self, title: str, body: str) -> int:
        """The number of the issue that was opened; GitHub makes the label if there is none."""
        made = self.api.post("issues", {"title": title, "body": body, "labels": [self.label]})
        return Issue.model_validate(made).number

    def edit(self, number: int, title: str, body: str) -> None:
        """The issue says something else."""
        self.api.patch(f"issues/{number}", {"title": title, "body": body})

    def close(self, number: int, word: str) -> None:
        """The issue is closed, and its last comment says why."""
        self.api.post(f"issues/{number}/comments", {"body": word})
        self.api.patch(f"issues/{number}", {"state": "closed", "state_reason": "completed"})
