"""An environment's access scope as the tests use it, and what its roles may do."""

from collections.abc import Mapping

from bascule.naming import AccountNaming, Naming
from bascule.trust import Document, Request, Verdict, decide
from modules.aws.policies.access_scope import AccessScope, StateLocation

ACCOUNT = AccountNaming("acme", "111122223333")
STATE_BUCKET = f"arn:aws:s3:::{ACCOUNT.state_bucket}"
PLAN_BUCKET = f"arn:aws:s3:::{ACCOUNT.plan_bucket}"
BOUNDARY = "arn:aws:iam::111122223333:policy/acme/acme-boundary"
OURS = {"aws:ResourceTag/bascule:environment": "acme-dev"}
THEIRS = {"aws:ResourceTag/bascule:environment": "acme-prod"}
BOUNDED = {"iam:PermissionsBoundary": BOUNDARY}


def scope(prefix: str = "acme", environment: str = "dev", region: str = "us-east-1") -> AccessScope:
    """The scope of an environment whose states lie in the account's buckets."""
    account = AccountNaming(prefix, "111122223333")
    return AccessScope(
        naming=Naming(prefix, environment),
        account=account,
        region=region,
        boundary_arn=account.boundary_arn,
        state=StateLocation(
            state_bucket=account.state_bucket, plan_bucket=account.plan_bucket, key=account.state_key_alias
        ),
        domains=["dev.acme.example"],
    )


def may(
    policies: Mapping[str, Document], action: str, resource: str = "*", context: Mapping[str, str] | None = None
) -> Verdict:
    """What the policies together say to one call; a resource without `arn:` is one of the account in us-east-1."""
    if resource != "*" and not resource.startswith("arn:"):
        service, _, rest = resource.partition(":")
        resource = f"arn:aws:{service}:{'' if service == 'iam' else 'us-east-1'}:111122223333:{rest}"
    return decide(Request(action=action, resource=resource, context=context or {}), list(policies.values()))
