"""A GitHub environment that another stack has made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ExistingEnvironment:
    """Repository (without its owner) and name of an environment, as `DeploymentEnvironment` has them."""

    repository: str
    name: str
