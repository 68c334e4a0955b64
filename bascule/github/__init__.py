"""GitHub's REST API: one client, and a module for each thing that it keeps. Leaf package: it knows no environment."""

from bascule.github.api import GitHubApi

__all__ = ["GitHubApi"]
