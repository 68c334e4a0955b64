"""The repositories whose pipelines work on an environment or account."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bascule.config.scalars import Text
from bascule.config.section import Many, Section

RepositoryName = Annotated[str, Text(r"[A-Za-z0-9-]+/[A-Za-z0-9._-]+", "OWNER/REPOSITORY", 140)]
Branch = Annotated[str, Text(r"[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*", "the name of a branch", 200)]
PipelineName = Annotated[
    str, Text(r"(?!GITHUB_)[A-Z_][A-Z0-9_]*", "upper case, digits and _, and not GITHUB_ at the beginning", 100)
]
Id = Annotated[int, Field(ge=1, le=10**15)]


class Review(Section):
    """Who agrees before a job of a GitHub environment starts."""

    users: Many[Id] = Field((), description="GitHub's numbers of users (gh api users/NAME --jq .id)")
    teams: Many[Id] = Field((), description="GitHub's numbers of teams (gh api orgs/OWNER/teams/TEAM --jq .id)")
    prevent_self_review: bool = Field(True, description="whoever started the run cannot agree to it")
    wait_minutes: Annotated[int, Field(ge=0, le=43_200)] = Field(0, description="minutes that pass before the job")
    administrators_bypass: bool = Field(False, description="administrators of the repository may do without")

    @property
    def reviewers(self) -> int:
        """How many users and teams are asked; one of them has to agree."""
        return len(self.users) + len(self.teams)


class AppRepository(Section):
    """A repository of an application that delivers into the environment: the infrastructure's owner has it, too."""

    name: RepositoryName = Field(description="OWNER/REPOSITORY")
    id: Id = Field(description="GitHub's number of the repository; it stays when the name changes")
    default_branch: Branch = Field("main", description="the branch that is deployed")
    review: Review | None = Field(None, description="left out: nobody is asked before a deploy")
    secrets: Many[PipelineName] = Field(
        (), description="names of secrets that its pipeline reads in the environment; values are pushed"
    )


class GitHub(Section):
    """The repository that holds this file, and the applications' repositories."""

    repository: RepositoryName = Field(description="OWNER/REPOSITORY of the infrastructure")
    repository_id: Id = Field(description="GitHub's number of the repository (gh api repos/OWNER/REPOSITORY --jq .id)")
    owner_id: Id = Field(description="GitHub's number of its owner (gh api users/OWNER --jq .id)")
    default_branch: Branch = Field("main", description="the branch that pipelines apply")
    review: Review = Field(Review(), description="who agrees before the environment changes; left out: nobody is asked")
    app_repositories: Many[AppRepository] = Field((), description="applications that deliver into the environment")

    @property
    def owner(self) -> str:
        """The user or organization that has the repository."""
        return self.repository.partition("/")[0]
