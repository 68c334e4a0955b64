"""Pull requests, found by the commits that they brought."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from bascule.github.api import GitHubApi


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class _Repository(_Answer):
    full_name: str


class _Side(_Answer):
    ref: str
    sha: str
    repo: _Repository | None = None


class _Label(_Answer):
    name: str


class FoundPullRequest(_Answer):
    """A pull request as GitHub knows it now; `head.repo` is None once the fork that it came from is deleted."""

    number: int
    merged_at: datetime | None = None
    merge_commit_sha: str | None = None
    head: _Side
    base: _Side
    labels: tuple[_Label, ...] = ()

    @property
    def label_names(self) -> frozenset[str]:
        """The names of its labels."""
        return frozenset(each.name for each in self.labels)

    def was_merged_into(self, branch: str) -> bool:
        """Whether it is merged, and into that branch."""
        return self.merged_at is not None and self.base.ref == branch


@dataclass(frozen=True)
class PullRequests:
    """The pull requests of a repository."""

    api: GitHubApi

    def of_commit(self, sha: str) -> Iterator[FoundPullRequest]:
        """Those that brought a commit or hold it: merged by a merge commit, squashed or rebased, or open still."""
        return map(FoundPullRequest.model_validate, self.api.list(f"commits/{sha}/pulls"))
