"""What `bascule doctor --github` looks at."""

from __future__ import annotations

from bascule.cli.github_environments import chosen_environments, synthesized_environments
from bascule.delivery.health.repository_health import repository_health
from bascule.github.api import GitHubApi
from bascule.tools.doctor import Diagnosis
from bascule.tools.project import project_root


def github_diagnoses(env: str | None) -> tuple[Diagnosis, ...]:
    """What the repositories of the environment lack; without one, those of all that are in a real cloud."""
    environments = synthesized_environments(chosen_environments([env] if env else [], real=env is None))
    return repository_health(environments, project_root(), lambda name: GitHubApi.of(repository=name))
