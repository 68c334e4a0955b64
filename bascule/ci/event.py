"""What happened in GitHub: the members of an event's payload that pipelines ask for."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, field_validator


class _Payload(BaseModel):
    """A part of the payload; GitHub sends far more, and adds to it."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Repository(_Payload):
    """A repository by its full name, such as acme/infrastructure."""

    full_name: str = ""
    default_branch: str = ""


class Commit(_Payload):
    """A side of a pull request; `repo` is None once the fork that it came from is deleted."""

    sha: str
    ref: str = ""
    repo: Repository | None = None


class Label(_Payload):
    """A label of a pull request."""

    name: str


class PullRequest(_Payload):
    """A pull request as it was when the event happened."""

    number: int
    head: Commit
    base: Commit
    labels: tuple[Label, ...] = ()
    merged: bool = False
    merge_commit_sha: str | None = None

    @property
    def is_fork(self) -> bool:
        """Whether it comes from another repository: its runs get no identity and no right to write."""
        base = self.base.repo.full_name if self.base.repo else ""
        return self.head.repo is None or self.head.repo.full_name != base

    @property
    def label_names(self) -> frozenset[str]:
        """The names of its labels."""
        return frozenset(each.name for each in self.labels)


class Event(_Payload):
    """An event: of a pull request, a push (`before` and `after`), a dispatch (`inputs`) or any other."""

    repository: Repository | None = None
    pull_request: PullRequest | None = None
    before: str = ""
    after: str = ""
    inputs: dict[str, Any] = Field(default_factory=dict)

    @field_validator("inputs", mode="before")
    @classmethod
    def _no_inputs(cls, value: Any) -> Any:
        """GitHub sends null where a dispatch has none."""
        return {} if value is None else value
