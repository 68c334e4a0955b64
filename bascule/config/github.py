"""The repositories whose pipelines work on an environment or account."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bascule.config.scalars import Text
from bascule.config.section import Many, Section

RepositoryName = Annotated[str, Text(r"[A-Za-z0-9-]+/[A-Za-z0-9._-]+", "OWNER/REPOSITORY", 140)]
Branch = Annotated[str, Text(r"[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*", "the name of a branch", 200)]
Id = Annotated[int, Field(ge=1, le=10**15)]


class AppRepository(Section):
    """A repository of an application that delivers images into the environment."""

    name: RepositoryName = Field(description="OWNER/REPOSITORY")
    id: Id = Field(description="GitHub's number of the repository; it stays when the name changes")
    owner_id: Id | None = Field(None, description="GitHub's number of its owner; left out: the infrastructure's owner")


class GitHub(Section):
    """The repository that holds this file, and the applications' repositories."""

    repository: RepositoryName = Field(description="OWNER/REPOSITORY of the infrastructure")
    repository_id: Id = Field(description="GitHub's number of the repository (gh api repos/OWNER/REPOSITORY --jq .id)")
    owner_id: Id = Field(description="GitHub's number of its owner (gh api users/OWNER --jq .id)")
    default_branch: Branch = Field("main", description="the branch that pipelines apply")
    app_repositories: Many[AppRepository] = Field((), description="applications that deliver into the environment")

    @property
    def owner(self) -> str:
        """The user or organization that has the repository."""
        return self.repository.partition("/")[0]
