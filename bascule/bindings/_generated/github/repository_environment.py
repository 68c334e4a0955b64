"""Generated from the schema of integrations/github 6.13.0; never edited.

bascule bindings add github:github_repository_environment
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


class DeploymentBranchPolicy(Block):
    """Block `deployment_branch_policy`.

    custom_branch_policies: bool
    protected_branches: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        custom_branch_policies: Bool,
        protected_branches: Bool,
    ) -> None:
        super().__init__(
            {
                "custom_branch_policies": custom_branch_policies,
                "protected_branches": protected_branches,
            },
        )


class Reviewers(Block):
    """Block `reviewers`.

    teams: set(number)
    users: set(number)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        teams: Items[Number] | None = None,
        users: Items[Number] | None = None,
    ) -> None:
        super().__init__(
            {
                "teams": teams,
                "users": users,
            },
        )


class RepositoryEnvironment(Resource):
    """Resource `github_repository_environment` of integrations/github 6.13.0.

    environment: string
    repository: string
    can_admins_bypass: bool
    deployment_branch_policy: block
    id: string, computed if left out
    prevent_self_review: bool
    reviewers: block
    wait_timer: number
    """

    terraform_type = "github_repository_environment"

    can_admins_bypass = Attribute("can_admins_bypass")
    environment = Attribute("environment")
    id = Attribute("id")
    prevent_self_review = Attribute("prevent_self_review")
    repository = Attribute("repository")
    repository_id = Attribute("repository_id")
    wait_timer = Attribute("wait_timer")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        environment: str,
        repository: str,
        can_admins_bypass: Bool | None = None,
        deployment_branch_policy: DeploymentBranchPolicy | None = None,
        id: str | None = None,
        prevent_self_review: Bool | None = None,
        reviewers: Reviewers | None = None,
        wait_timer: Number | None = None,
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
                "can_admins_bypass": can_admins_bypass,
                "deployment_branch_policy": deployment_branch_policy,
                "id": id,
                "prevent_self_review": prevent_self_review,
                "reviewers": reviewers,
                "wait_timer": wait_timer,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
