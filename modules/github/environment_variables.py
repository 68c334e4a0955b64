"""The variables that jobs of a GitHub environment read as `vars.NAME`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.github.actions_environment_variable import ActionsEnvironmentVariable
from bascule.bindings.functions import jsonencode
from modules.github.deployment_environment import DeploymentEnvironment
from modules.github.existing_environment import ExistingEnvironment


class EnvironmentVariables(Module):
    """Texts by the names of their variables. Anybody who can read the repository reads them, and logs show them.

    `encoded` are numbers, truths and lists: their variables hold them as JSON text.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        environment: DeploymentEnvironment | ExistingEnvironment,
        texts: Mapping[str, str],
        encoded: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(scope, id_)
        values = {**texts, **{name: jsonencode(value) for name, value in (encoded or {}).items()}}
        for name, value in values.items():
            ActionsEnvironmentVariable(
                self,
                name.lower().replace("_", "-"),
                repository=environment.repository,
                environment=environment.name,
                variable_name=name,
                value=value,
            )
