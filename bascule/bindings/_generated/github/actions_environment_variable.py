"""Generated from the schema of integrations/github 6.13.0; never edited.

bascule bindings add github:github_actions_environment_variable
"""

# ruff: noqa
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct

from bascule.bindings.attribute import Attribute
from bascule.bindings.block import Block
from bascule.bindings.element import DataSource, Element, Resource
from bascule.bindings.expression import Expression
from bascule.bindings.lifecycle import Lifecycle
from bascule.bindings.provider import ProviderConfiguration
from bascule.bindings.types import Bool, Items, Number, Strings


class ActionsEnvironmentVariable(Resource):
    """Resource `github_actions_environment_variable` of integrations/github 6.13.0.

    environment: string
    repository: string
    value: string
    variable_name: string
    id: string, computed if left out
    """

    terraform_type = "github_actions_environment_variable"

    created_at = Attribute("created_at")
    environment = Attribute("environment")
    id = Attribute("id")
    repository = Attribute("repository")
    repository_id = Attribute("repository_id")
    updated_at = Attribute("updated_at")
    value = Attribute("value")
    variable_name = Attribute("variable_name")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        environment: str,
        repository: str,
        value: str,
        variable_name: str,
        id: str | None = None,
        count: int | Expression | None = None,
        for_each: Mapping[str, Any] | Expression | None = None,
        provider: ProviderConfiguration | None = None,
        depends_on: Sequence[Element] | None = None,
        lifecycle: Lifecycle | None = None,
    ) -> None:
        super().__init__(
            scope,
            id_,
            {
                "environment": environment,
                "repository": repository,
                "value": value,
                "variable_name": variable_name,
                "id": id,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
