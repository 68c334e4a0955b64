"""The role of one of GitHub's pipelines."""

from __future__ import annotations

from collections.abc import Mapping

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws.iam_policy import IamPolicy
from bascule.bindings._generated.aws.iam_role import IamRole
from bascule.bindings._generated.aws.iam_role_policy_attachment import IamRolePolicyAttachment
from bascule.trust import Document, encoded

SESSION_SECONDS = 3600
"""A pipeline's session ends after an hour, the shortest limit that AWS lets a role have."""


class PipelineRole(Module):
    """A role for the tokens that `trust` names, with a managed policy for each document of `policies`.

    `path` is one that no pipeline may write to. `permissions_boundary` bounds the role where a company asks for that.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        path: str,
        description: str,
        trust: Document,
        policies: Mapping[str, Document],
        permissions_boundary: str | None = None,
    ) -> None:
        super().__init__(scope, id_)
        role = IamRole(
            self,
            "resource",
            name=name,
            path=path,
            description=description,
            assume_role_policy=encoded(trust),
            max_session_duration=SESSION_SECONDS,
            permissions_boundary=permissions_boundary,
        )
        self.policies = {
            part: IamPolicy(
                self, part, name=f"{name}-{part}", path=path, description=description, policy=encoded(policy)
            )
            for part, policy in policies.items()
        }
        for part, managed in self.policies.items():
            IamRolePolicyAttachment(self, f"{part}-attached", role=role.name, policy_arn=managed.arn)
        self.name = name
        self.arn: str = role.arn
