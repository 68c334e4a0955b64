"""What each purpose's role may do to states and saved plans (S3 backend with its own lock file)."""

from __future__ import annotations

from bascule.trust import Conditions, Purpose, Statement
from modules.aws.policies.access_scope import AccessScope, StateLocation

_USE_OF_KEY = ("kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey")
_USE_OF_BUCKETS = ("s3:ListBucket", "s3:ListBucketVersions")
_USE_OF_OBJECTS = ("s3:DeleteObject", "s3:GetObject", "s3:GetObjectVersion", "s3:PutObject")


def readable_objects(purpose: Purpose, scope: AccessScope) -> list[str]:
    """The environment's states; for apply and teardown the pull request's plans and their own besides."""
    if scope.state is None:
        return []
    plans = [] if purpose is Purpose.PLAN else [Purpose.PLAN, purpose]
    return [f"{_states(scope, scope.state)}/*", *(_plans(scope, scope.state, each) for each in plans)]


def state_statements(purpose: Purpose, scope: AccessScope) -> list[Statement]:
    """Lets the role read the environment's states and put plans; apply and teardown write states too, and lock them.

    Apply also reads earlier versions of the states, to restore one.

    The bucket is listed without a condition on prefixes: the engines' backend lists others than the state's when it
    starts.
    """
    if scope.state is None:
        return []
    shared = [
        Statement(actions=["s3:ListBucket"], resources=scope.arns(f"s3:::{scope.state.state_bucket}")),
        Statement(actions=["s3:GetObject"], resources=readable_objects(purpose, scope)),
        Statement(actions=["s3:PutObject"], resources=[_plans(scope, scope.state, purpose)]),
        Statement(actions=_USE_OF_KEY, resources=_keys(scope, scope.state), conditions=_by_alias(scope.state)),
    ]
    if purpose is Purpose.PLAN:
        return shared
    states = _states(scope, scope.state)
    return [
        *shared,
        Statement(actions=["s3:PutObject"], resources=[f"{states}/*"]),
        Statement(actions=["s3:DeleteObject"], resources=[f"{states}/*.tflock"]),
        *(_earlier(scope, scope.state) if purpose is Purpose.APPLY else []),
    ]


def state_guards(scope: AccessScope) -> list[Statement]:
    """Denials that keep the account's buckets and key, and the states of other layers, out of pipelines' reach."""
    if scope.state is None:
        return []
    buckets = scope.arns(f"s3:::{scope.state.state_bucket}", f"s3:::{scope.state.plan_bucket}")
    objects = [f"{bucket}/*" for bucket in buckets]
    other_layers = [f"{_states(scope, scope.state)}/*-{layer}.tfstate*" for layer in ("access", "account")]
    return [
        Statement(sid="AccountBuckets", effect="Deny", not_actions=_USE_OF_BUCKETS, resources=buckets),
        Statement(sid="AccountObjects", effect="Deny", not_actions=_USE_OF_OBJECTS, resources=objects),
        Statement(sid="OtherLayers", effect="Deny", actions=_USE_OF_OBJECTS, resources=other_layers),
        Statement(
            sid="StateKey",
            effect="Deny",
            not_actions=_USE_OF_KEY,
            resources=_keys(scope, scope.state),
            conditions=_by_alias(scope.state),
        ),
    ]


def _earlier(scope: AccessScope, state: StateLocation) -> list[Statement]:
    return [
        Statement(actions=["s3:ListBucketVersions"], resources=scope.arns(f"s3:::{state.state_bucket}")),
        Statement(actions=["s3:GetObjectVersion"], resources=[f"{_states(scope, state)}/*"]),
    ]


def _states(scope: AccessScope, state: StateLocation) -> str:
    return f"arn:{scope.account.partition}:s3:::{state.state_bucket}/{scope.environment}"


def _plans(scope: AccessScope, state: StateLocation, purpose: Purpose) -> str:
    return f"arn:{scope.account.partition}:s3:::{state.plan_bucket}/{scope.environment}/{purpose}/*"


def _keys(scope: AccessScope, state: StateLocation) -> list[str]:
    """A key that is known by its alias has a random id: then any key stands here, and the alias is the condition."""
    by_alias = state.key.startswith("alias/")
    return [f"arn:{scope.account.partition}:kms:*:{scope.account.account_id}:key/*" if by_alias else state.key]


def _by_alias(state: StateLocation) -> Conditions:
    by_alias = state.key.startswith("alias/")
    return {"ForAnyValue:StringEquals": {"kms:ResourceAliases": state.key}} if by_alias else {}
