"""What pipelines may do to IAM: roles and policies under the environment's path, each within the boundary."""

from __future__ import annotations

from bascule.trust import Statement
from modules.aws.policies.access_scope import AccessScope
from modules.aws.policies.service_actions import named

IAM_TYPES = ("aws_iam_policy", "aws_iam_role", "aws_iam_role_policy", "aws_iam_role_policy_attachment")
"""The resource types of the bindings that these statements serve."""

READ = named(
    "iam",
    """
    GetPolicy GetPolicyVersion GetRole GetRolePolicy ListAttachedRolePolicies ListInstanceProfilesForRole
    ListPolicyTags ListPolicyVersions ListRolePolicies ListRoleTags
    """,
)
_WRITE = named(
    "iam",
    """
    Add* Attach* Change* Create* Deactivate* Delete* Detach* Disable* Enable* Pass* Put* Remove* Reset* Resync* Set*
    Tag* Untag* Update* Upload*
    """,
)
_WIDEN = named("iam", "AttachRolePolicy CreateRole PutRolePermissionsBoundary PutRolePolicy")
_NARROW = named("iam", "DeleteRole DeleteRolePolicy DetachRolePolicy")
_POLICIES = named("iam", "CreatePolicy CreatePolicyVersion TagPolicy UntagPolicy")
_DELETE_POLICIES = named("iam", "DeletePolicy DeletePolicyVersion")
_ROLES_TAKEN_BY = (
    "cloudformation.amazonaws.com",
    "ecs-tasks.amazonaws.com",
    "ecs.amazonaws.com",
    "monitoring.rds.amazonaws.com",
    "vpc-flow-logs.amazonaws.com",
)
_LINKED_TO = (
    "ecs.amazonaws.com",
    "ecs.application-autoscaling.amazonaws.com",
    "elasticloadbalancing.amazonaws.com",
    "rds.amazonaws.com",
)
_SERVICE_LINKED = "iam::{account}:role/aws-service-role/*"


def creating(scope: AccessScope) -> list[Statement]:
    """Statements that let apply make the environment's identities, always within the boundary."""
    roles, policies = _own_roles(scope), scope.arns("iam::{account}:policy{path}*")
    bounded = {"StringEquals": {"iam:PermissionsBoundary": scope.boundary_arn}}
    return [
        Statement(actions=_WIDEN, resources=roles, conditions=bounded),
        Statement(
            actions=named("iam", "TagRole UntagRole UpdateAssumeRolePolicy UpdateRole UpdateRoleDescription"),
            resources=roles,
        ),
        Statement(actions=_POLICIES, resources=policies),
        Statement(
            actions=["iam:PassRole"],
            resources=roles,
            conditions={"StringEquals": {"iam:PassedToService": _ROLES_TAKEN_BY}},
        ),
        Statement(
            actions=["iam:CreateServiceLinkedRole"],
            resources=scope.arns(_SERVICE_LINKED),
            conditions={"StringEquals": {"iam:AWSServiceName": _LINKED_TO}},
        ),
    ]


def deleting(scope: AccessScope) -> list[Statement]:
    """Statements that let apply and teardown delete the environment's identities."""
    return [
        Statement(actions=_NARROW, resources=_own_roles(scope)),
        Statement(actions=_DELETE_POLICIES, resources=scope.arns("iam::{account}:policy{path}*")),
    ]


def guarding(scope: AccessScope) -> list[Statement]:
    """Denials that hold whatever else is ever allowed.

    Everything in IAM outside the environment's path is out of reach: GitHub's provider, the boundary, and the
    pipelines' own roles and policies, which lie at the account's path.
    """
    own = scope.arns(
        "iam::{account}:role{path}*", "iam::{account}:policy{path}*", "iam::{account}:instance-profile{path}*"
    )
    boundary = {"StringNotEquals": {"iam:PermissionsBoundary": scope.boundary_arn}}
    return [
        Statement(
            sid="ForeignIdentities",
            effect="Deny",
            actions=[*_WRITE, "sts:AssumeRole"],
            not_resources=[*own, *scope.arns(_SERVICE_LINKED)],
        ),
        Statement(sid="Unbounded", effect="Deny", actions=_WIDEN, resources=["*"], conditions=boundary),
        Statement(sid="Boundary", effect="Deny", actions=["iam:DeleteRolePermissionsBoundary"], resources=["*"]),
    ]


def _own_roles(scope: AccessScope) -> list[str]:
    return scope.arns("iam::{account}:role{path}*")
