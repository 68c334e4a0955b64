"""Whether a job changes what runs."""

from __future__ import annotations

import re
from typing import Final

from bascule.ci.lint.engine_run import runs_of
from bascule.ci.lint.place import JobPlace

_WORDS: Final = frozenset({"terraform", "tofu", "infra", "infrastructure", "apply", "deploy", "release", "rollout"})
_NO_DEPLOY: Final = frozenset({"plan", "check", "lint", "test", "cost", "infracost", "comment", "report", "validate"})
_ACTIONS: Final = re.compile(r"amazon-ecs-deploy|/deploy-|/deploy$|deploy-action|amplify|-deploy-")
_COMMANDS: Final = (("bascule", "deploy"), ("helm", "upgrade"), ("kubectl", "apply"), ("aws", "ecs"), ("aws", "s3"))


def deploys(job: JobPlace) -> bool:
    """By what its steps do; of a called workflow, by its own and the job's name."""
    if any(run.operation != "plan" for place in job.steps for run in runs_of(place)):
        return True
    if any(_ACTIONS.search(place.uses.name.lower()) for place in job.steps):
        return True
    if any((each.program, *each.arguments[:1]) in _COMMANDS for place in job.steps for each in place.commands):
        return True
    called = job.uses.name.rpartition("/")[2].removesuffix(".yml").removesuffix(".yaml")
    words = set(re.split(r"[^a-z]+", f"{job.job.id} {called}".lower()))
    return bool(job.uses) and bool(words & _WORDS) and not words & _NO_DEPLOY
