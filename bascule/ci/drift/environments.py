"""The environments that are looked at for drift."""

from __future__ import annotations

from pathlib import Path

from bascule.config import list_environments, load
from bascule.github import GitHubApi
from bascule.github.environments import find_environment


def deployed_environments(api: GitHubApi, *, root: Path | None = None) -> list[dict[str, str]]:
    """A row of the matrix for each environment whose jobs GitHub can give the plan's role.

    An environment that exists as a file only is left out: a job that names it would make GitHub create one without
    any protection.
    """
    names = [file.name for file in list_environments(root) if file.kind == "environment"]
    there = [name for name in names if find_environment(api, f"{name}-plan")]
    return [{"environment": name, "engine": load(name, root=root).engine or "terraform"} for name in there]
