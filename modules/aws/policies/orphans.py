"""What `bascule orphans` needs after a teardown, besides what deletes the objects that stacks make."""

from __future__ import annotations

from bascule.trust import Statement
from modules.aws.policies.access_scope import AccessScope
from modules.aws.policies.grant import Grant, Limit, statements
from modules.aws.policies.service_actions import named

_GRANTS = (
    # Lists that AWS ties to no resource: names, paths and tags.
    Grant(actions=("tag:GetResources", "iam:ListPolicies", "iam:ListRoles", "s3:ListAllMyBuckets")),
    Grant(on=("ecs:{region}:{account}:task/{name}/*",), actions=("ecs:StopTask",)),
    # Services leave network interfaces behind without tags; one that something uses cannot be deleted.
    Grant(
        on=("ec2:{region}:{account}:network-interface/*",),
        limit=Limit.RESOURCE_IF_TAGGED,
        actions=named("ec2", "DeleteNetworkInterface"),
    ),
)


def orphan_statements(scope: AccessScope) -> list[Statement]:
    """Statements that let teardown find what was left behind, and delete what no stack has made."""
    return statements(_GRANTS, scope)
