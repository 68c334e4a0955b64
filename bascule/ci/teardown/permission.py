"""Whether an environment may be torn down by a pipeline, as the default branch's files say."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.ci.absent_environment import absent_environments
from bascule.ci.job import Job
from bascule.config import Environment, list_environments, load_environment
from bascule.errors import PipelineError, Problem
from bascule.github import GitHubApi
from bascule.github.branches import delete_branch
from bascule.github.environments import find_environment

BRANCH = "teardown"
"""A push to `teardown/ENVIRONMENT` asks for it."""


def permit(name: str, job: Job, api: GitHubApi) -> Environment:
    """The environment, which may be torn down. The branch that asked is gone, so that another push asks again.

    Raises:
        PipelineError: why not; nothing was planned then.
    """
    _refuse_other_refs(job)
    if name not in (known := [file.name for file in list_environments() if file.kind == "environment"]):
        problem = Problem(
            message="there is no such environment; accounts are never torn down by a pipeline",
            found=name,
            accepted=", ".join(known) or "none",
            fix=f"push to {BRANCH}/ENVIRONMENT, or start the workflow with its name",
        )
        raise PipelineError(problem)
    delete_branch(api, f"{BRANCH}/{name}")
    environment = load_environment(name)
    if problems := list(_problems(environment, api)):
        raise PipelineError(problems)
    return environment


def delivered_to(environment: Environment) -> tuple[str, ...]:
    """The repositories whose variables go with the environment, without their owner: no others' need a token."""
    apps = environment.github.app_repositories if environment.github else ()
    return tuple(each.name.partition("/")[2] for each in apps)


def _refuse_other_refs(job: Job) -> None:
    if not job.is_of_default_branch:
        raise PipelineError(
            Problem(
                message="only the default branch's own run tears anything down",
                found=job.ref,
                accepted=f"refs/heads/{job.default_branch}",
                fix=f"start the workflow on {job.default_branch}",
            )
        )


def _problems(environment: Environment, api: GitHubApi) -> Iterator[Problem]:
    where = f"environments/{environment.name}.yaml"
    if environment.teardown == "never":
        yield Problem(
            message="no pipeline may tear this environment down",
            where=where,
            found="teardown: never",
            accepted="approval, or allowed where it is not protected",
            fix="change it in a pull request, and apply the access stacks (`bascule bootstrap`), if it is meant to go",
        )
        return
    yield from absent_environments(api, environment.name, "-plan", "-teardown")
    asked = f"{environment.name}-teardown"
    found = find_environment(api, asked)
    if found and environment.teardown == "approval" and not found.reviewed:
        yield Problem(
            message=f"the GitHub environment {asked} has no reviewers, so that nobody would be asked",
            where=api.repository,
            found=f"{where} says teardown: approval",
            accepted="at least one reviewer",
            fix=f"name them in the file (github: review:) and apply it: `bascule bootstrap {environment.name}`; "
            "where GitHub's plan has no reviewers, see docs/limits.md",
        )
