"""Comments below issues and pull requests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from bascule.github.api import GitHubApi


class _Author(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    login: str


class Comment(BaseModel):
    """A comment; `user` is None where its author's account is gone."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: int
    body: str = ""
    user: _Author | None = None

    @property
    def author(self) -> str:
        """Who wrote it; "" where the account is gone."""
        return self.user.login if self.user else ""


@dataclass(frozen=True, kw_only=True)
class Comments:
    """The comments below one issue or pull request."""

    api: GitHubApi
    number: int

    def all(self) -> Iterator[Comment]:
        """Every comment, of all pages, the oldest first."""
        return map(Comment.model_validate, self.api.list(f"issues/{self.number}/comments"))

    def add(self, body: str) -> Comment:
        """The comment is there."""
        return Comment.model_validate(self.api.post(f"issues/{self.number}/comments", {"body": body}))

    def change(self, comment: Comment, body: str) -> None:
        """The comment says that now."""
        self.api.patch(f"issues/comments/{comment.id}", {"body": body})
