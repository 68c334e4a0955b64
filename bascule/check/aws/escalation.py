"""Ways in which a role can raise its own rights.

The ways are the well-known ones: rewriting a policy, becoming somebody else, handing a stronger role to something
that runs code. Each is asked of the role's policies and boundary as a call, so that scopes, denies and conditions
count.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bascule.check.aws.concrete import OWN_ACCOUNT
from bascule.check.aws.rights import Rights
from bascule.check.aws.role import Role
from bascule.trust.condition import Context

_IAM = f"arn:aws:iam::{OWN_ACCOUNT}"
_ANY_ROLE, _ANY_USER, _ANY_GROUP, _ANY_POLICY = (
    f"{_IAM}:{kind}/anybody-elses" for kind in ("role", "user", "group", "policy")
)
_ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess"
_BOUNDARY = "iam:PermissionsBoundary"
_ATTACHING = {"iam:PolicyARN": _ADMINISTRATOR}
_OF_USERS = ("CreateAccessKey", "CreateLoginProfile", "UpdateLoginProfile", "PutUserPolicy")
_OF_GROUPS = ("AddUserToGroup", "PutGroupPolicy")
_OF_POLICIES = ("CreatePolicyVersion", "SetDefaultPolicyVersion")
_TAKING = ("iam:CreateRole", "iam:UpdateAssumeRolePolicy", "sts:AssumeRole")
_RUNNERS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "ec2.amazonaws.com": (("ec2:RunInstances",),),
    "lambda.amazonaws.com": (
        ("lambda:CreateFunction", "lambda:InvokeFunction"),
        ("lambda:CreateFunction", "lambda:AddPermission"),
        ("lambda:CreateFunction", "lambda:CreateEventSourceMapping"),
    ),
    "ecs-tasks.amazonaws.com": (
        ("ecs:RegisterTaskDefinition", "ecs:RunTask"),
        ("ecs:RegisterTaskDefinition", "ecs:CreateService"),
        ("ecs:RegisterTaskDefinition", "ecs:UpdateService"),
    ),
    "cloudformation.amazonaws.com": (("cloudformation:CreateStack",),),
    "codebuild.amazonaws.com": (("codebuild:CreateProject", "codebuild:StartBuild"),),
    "glue.amazonaws.com": (("glue:CreateDevEndpoint",), ("glue:CreateJob", "glue:StartJobRun")),
    "sagemaker.amazonaws.com": (("sagemaker:CreateNotebookInstance", "sagemaker:CreatePresignedNotebookInstanceUrl"),),
    "datapipeline.amazonaws.com": (("datapipeline:CreatePipeline", "datapipeline:PutPipelineDefinition"),),
    "states.amazonaws.com": (("states:CreateStateMachine", "states:StartExecution"),),
}
"""What runs code with a role that it is handed, and the calls that start it."""

_OF_ROLES = (
    "AttachRolePolicy",
    "CreateRole",
    "DeleteRolePermissionsBoundary",
    "PassRole",
    "PutRolePermissionsBoundary",
    "PutRolePolicy",
    "UpdateAssumeRolePolicy",
)
_OTHER = ("*", "iam:AttachGroupPolicy", "iam:AttachUserPolicy", "lambda:UpdateFunctionCode")
_ASKED = frozenset(
    {
        *(f"iam:{action}".lower() for action in (*_OF_USERS, *_OF_GROUPS, *_OF_POLICIES, *_OF_ROLES)),
        *(action.lower() for ways in _RUNNERS.values() for way in ways for action in way),
        *(action.lower() for action in _OTHER),
        "sts:assumerole",
    }
)


def escalations(role: Role) -> Iterator[str]:
    """The ways that the role's rights leave open, in words.

    Raises:
        TrustError: a policy cannot be judged.
    """
    rights = Rights(role=role, about=_ASKED)
    own = list(_by_own_policies(rights))
    if own and rights.allow("*", "*"):
        yield "it is an administrator"
        return
    yield from own
    yield from _by_becoming_another(rights)
    yield from _by_roles_of_its_making(rights)
    yield from _by_passing(rights)
    yield from _by_others_code(rights)


def _by_own_policies(rights: Rights) -> Iterator[str]:
    own, bounded = rights.role.arn, rights.role.boundary is not None
    if rights.allow("iam:PutRolePolicy", own):
        yield "iam:PutRolePolicy on itself"
    if rights.allow("iam:AttachRolePolicy", own, _ATTACHING):
        yield "iam:AttachRolePolicy on itself"
    if bounded and rights.allow("iam:DeleteRolePermissionsBoundary", own):
        yield "iam:DeleteRolePermissionsBoundary on itself"
    if bounded and rights.allow("iam:PutRolePermissionsBoundary", own, {_BOUNDARY: _ADMINISTRATOR}):
        yield "iam:PutRolePermissionsBoundary on itself"
    for action in _OF_POLICIES:
        if any(rights.allow(f"iam:{action}", policy) for policy in (*rights.role.own_policies, _ANY_POLICY)):
            yield f"iam:{action}"


def _by_becoming_another(rights: Rights) -> Iterator[str]:
    for actions, resource in ((_OF_USERS, _ANY_USER), (_OF_GROUPS, _ANY_GROUP)):
        yield from (f"iam:{action}" for action in actions if rights.allow(f"iam:{action}", resource))
    for action, resource in (("AttachUserPolicy", _ANY_USER), ("AttachGroupPolicy", _ANY_GROUP)):
        if rights.allow(f"iam:{action}", resource, _ATTACHING):
            yield f"iam:{action}"
    if rights.allow("iam:UpdateAssumeRolePolicy", _ANY_ROLE):
        yield "iam:UpdateAssumeRolePolicy"
    if rights.allow("sts:AssumeRole", _ANY_ROLE):
        yield "sts:AssumeRole of any role"


def _by_roles_of_its_making(rights: Rights) -> Iterator[str]:
    """Roles that it can both take and give any right, wherever it can: it makes them, or rewrites their trust."""
    for role in rights.named("iam:PutRolePolicy", "iam:AttachRolePolicy"):
        for context in ({}, *_boundaries_taken_off(rights, role)):
            giving, taking = _gives(rights, role, context), _takes(rights, role, context)
            if giving and taking:
                yield f"{taking} with {giving}, and no boundary stays"
                return


def _gives(rights: Rights, role: str, context: Context) -> str:
    if rights.allow("iam:PutRolePolicy", role, context):
        return "iam:PutRolePolicy"
    return "iam:AttachRolePolicy" if rights.allow("iam:AttachRolePolicy", role, {**context, **_ATTACHING}) else ""


def _takes(rights: Rights, role: str, context: Context) -> str:
    return next((action for action in _TAKING if rights.allow(action, role, context)), "")


def _boundaries_taken_off(rights: Rights, role: str) -> list[Context]:
    """The boundaries that the policies demand, where the role may take them off or widen them afterwards."""
    if rights.allow("iam:DeleteRolePermissionsBoundary", role) or rights.allow(
        "iam:PutRolePermissionsBoundary", role, {_BOUNDARY: _ADMINISTRATOR}
    ):
        return [{_BOUNDARY: value} for value in rights.wanted(_BOUNDARY)]
    return []


def _by_passing(rights: Rights) -> Iterator[str]:
    for service, ways in _RUNNERS.items():
        if not rights.allow("iam:PassRole", _ANY_ROLE, {"iam:PassedToService": service}):
            continue
        started = (way for way in ways if all(map(rights.somewhere, way)))
        yield from (f"iam:PassRole of any role with {' and '.join(way)}" for way in list(started)[:1])


def _by_others_code(rights: Rights) -> Iterator[str]:
    """AWS's own policy for all but IAM: with it goes the code of all that runs with roles of others."""
    function = f"arn:aws:lambda:us-east-1:{OWN_ACCOUNT}:function:anybody-elses"
    if "PowerUserAccess" in rights.role.managed and rights.allow("lambda:UpdateFunctionCode", function):
        yield "PowerUserAccess lets it change the code of everything that has a role of its own"
