"""What every infrastructure role reads: configuration, never content."""

from __future__ import annotations

from bascule.trust import Document, Statement, document
from modules.aws.policies import identity
from modules.aws.policies.access_scope import AccessScope
from modules.aws.policies.services import SERVICES

READ = "read"
"""The part of a role's policies that `reading` makes."""

WHY_ANYTHING_IS_READ = (
    "plans read the configuration of what has a random id or was there before, so no ARN could name it; content is "
    "read nowhere in this policy"
)


def reading(scope: AccessScope) -> Document:
    """The policy that reads the configuration of all that the stacks are made of.

    Of parameters it reads the value of those that name images, and AWS's own (`/aws/service/`), for plans depend on
    them.
    """
    actions = sorted({action for service in SERVICES for action in service.read})
    return document(
        Statement(sid="Configuration", actions=actions, resources=["*"]),
        Statement(sid="Identities", actions=identity.READ, resources=_identities(scope)),
        Statement(sid="Buckets", actions=["s3:ListBucket"], resources=scope.arns("s3:::{name}")),
        Statement(
            sid="Parameters", actions=["ssm:GetParameter", "ssm:GetParameters"], resources=readable_parameters(scope)
        ),
    )


def readable_parameters(scope: AccessScope) -> list[str]:
    """The parameters whose value a plan may read."""
    return scope.arns("ssm:{region}:{account}:parameter{path}*/image", "ssm:*::parameter/aws/service/*")


def _identities(scope: AccessScope) -> list[str]:
    return [*scope.arns("iam::{account}:role{path}*", "iam::{account}:policy{path}*"), scope.boundary_arn]
