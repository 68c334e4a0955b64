"""Generated from the schema of integrations/github 6.13.0; never edited.

bascule bindings add github:github_repository_environment_deployment_policy
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


class RepositoryEnvironmentDeploymentPolicy(Resource):
    """Resource `github_repository_environment_deployment_policy` of integrations/github 6.13.0.

    environment: string
    repository: string
    branch_pattern: string
    id: string, computed if left out
    tag_pattern: string
    """

    terraform_type = "github_repository_environment_deployment_policy"

    branch_pattern = Attribute("branch_pattern")
    environment = Attribute("environment")
    id = Attribute("id")
    policy_id = Attribute("policy_id")
    repository = Attribute("repository")
    repository_id = Attribute("repository_id")
    tag_pattern = Attribute("tag_pattern")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        environment: str,
        repository: str,
        branch_pattern: str | None = None,
        id: str | None = None,
        tag_pattern: str | None = None,
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
                "branch_pattern": branch_pattern,
                "id": id,
                "tag_pattern": tag_pattern,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
