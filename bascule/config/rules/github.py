"""Whether GitHub can keep the rules that an environment's pipelines run by."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.config.environment import Environment
from bascule.config.flaw import Flaw, Rule
from bascule.config.github import AppRepository, GitHub, Review
from bascule.config.key_path import KeyPath

MOST_REVIEWERS = 6
"""GitHub takes no more users and teams together for one environment."""


def _approval_by_somebody(environment: Environment) -> Iterator[Flaw]:
    github = environment.github
    if github and environment.teardown == "approval" and not github.review.reviewers:
        yield Flaw(
            path=("github", "review"),
            message="a teardown has to be approved, and nobody is named who could",
            found="no users and no teams",
            accepted="1 to 6 users and teams, by number",
            fix="add `review: {users: […]}` to `github:`, or write `teardown: never`",
            compared=(("teardown",),),
        )


def _few_reviewers(environment: Environment) -> Iterator[Flaw]:
    for path, review in _reviews(environment.github):
        if review.reviewers > MOST_REVIEWERS:
            yield Flaw(
                path=path,
                message="GitHub takes fewer reviewers for one environment",
                found=f"{len(review.users)} users and {len(review.teams)} teams",
                accepted=f"at most {MOST_REVIEWERS} together",
                fix="name a team in the place of its members",
            )


def _reviews(github: GitHub | None) -> Iterator[tuple[KeyPath, Review]]:
    if github:
        yield ("github", "review"), github.review
        for index, app in enumerate(github.app_repositories):
            if app.review:
                yield ("github", "app_repositories", index, "review"), app.review


def _one_owner(environment: Environment) -> Iterator[Flaw]:
    for path, app, github in _apps(environment):
        owner = app.name.partition("/")[0]
        if owner.lower() != github.owner.lower():
            yield Flaw(
                path=(*path, "name"),
                message="variables are delivered with one token, and that of a GitHub App is for one owner",
                found=owner,
                accepted=github.owner,
                fix=f"move the application to {github.owner}, or give it an infrastructure repository of its own",
                compared=(("github", "repository"),),
            )


def _name_and_number_agree(environment: Environment) -> Iterator[Flaw]:
    """A number that is another repository's would let that one deliver."""
    for path, app, github in _apps(environment):
        known = {github.repository.lower(): github.repository_id}
        known |= {each.name.lower(): each.id for each in github.app_repositories[: path[-1]]}
        if any((app.name.lower() == name) != (app.id == number) for name, number in known.items()):
            yield Flaw(
                path=path,
                message="name and number belong to two repositories",
                found=f"{app.name}, {app.id}",
                accepted=", ".join(f"{name}: {number}" for name, number in known.items()),
                fix=f"write the number of {app.name}: gh api repos/{app.name} --jq .id",
                compared=(("github", "repository"), ("github", "repository_id")),
            )


def _named_once(environment: Environment) -> Iterator[Flaw]:
    for path, app, github in _apps(environment):
        if app.name.lower() in {each.name.lower() for each in github.app_repositories[: path[-1]]}:
            yield Flaw(path=path, message="the repository is named twice", found=app.name, fix="remove one")


def _own_repository_as_it_is(environment: Environment) -> Iterator[Flaw]:
    """The infrastructure's own repository has one GitHub environment of that name, for its apply and its apps."""
    for path, app, github in _apps(environment):
        if app.name.lower() == github.repository.lower():
            for key in sorted(app.model_fields_set & {"review", "default_branch"}):
                yield Flaw(
                    path=(*path, key),
                    message="the infrastructure's own repository has this already",
                    accepted=f"`{key}` of `github`, which holds for its apps, too",
                    fix="remove it",
                    compared=(("github", "repository"),),
                )


def _apps(environment: Environment) -> Iterator[tuple[tuple[str, str, int], AppRepository, GitHub]]:
    github = environment.github
    for index, app in enumerate(github.app_repositories if github else ()):
        if github:
            yield ("github", "app_repositories", index), app, github


RULES: tuple[Rule[Environment], ...] = (
    _approval_by_somebody,
    _few_reviewers,
    _one_owner,
    _name_and_number_agree,
    _named_once,
    _own_repository_as_it_is,
)
