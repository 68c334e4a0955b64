"""The permissions boundary of each role that a pipeline creates: what no workload may do, whatever it is granted."""

from __future__ import annotations

from bascule.naming import AccountNaming
from bascule.trust import Document, Statement, document
from modules.aws.policies.service_actions import named


def boundary_document(account: AccountNaming) -> Document:
    """Bounds workloads: no change of identities, accounts, records of what happened, states and plans.

    A boundary allows nothing by itself: each role still needs a policy for all that it does.
    """
    buckets = [f"arn:{account.partition}:s3:::{name}" for name in (account.state_bucket, account.plan_bucket)]
    return document(
        Statement(sid="Workloads", actions=["*"], resources=["*"]),
        Statement(sid="Identities", effect="Deny", actions=_IDENTITIES, resources=["*"]),
        Statement(sid="Accounts", effect="Deny", actions=_ACCOUNTS, resources=["*"]),
        Statement(sid="Records", effect="Deny", actions=_RECORDS, resources=["*"]),
        Statement(
            sid="States",
            effect="Deny",
            actions=["s3:*"],
            resources=[*buckets, *(f"{bucket}/*" for bucket in buckets)],
        ),
        Statement(
            sid="StateKey",
            effect="Deny",
            actions=["kms:*"],
            resources=["*"],
            conditions={"ForAnyValue:StringEquals": {"kms:ResourceAliases": account.state_key_alias}},
        ),
    )


_IDENTITIES = named(
    "iam",
    """
    Add* Attach* Change* CreateAccessKey CreateAccountAlias CreateGroup CreateInstanceProfile CreateLoginProfile
    CreateOpenIDConnectProvider CreatePolicy* CreateRole CreateSAMLProvider CreateUser CreateVirtualMFADevice
    Deactivate* Delete* Detach* Disable* Enable* Put* Remove* Reset* Resync* Set* Tag* Untag* Update* Upload*
    """,
)
"""All that changes IAM but PassRole and CreateServiceLinkedRole, which services need of their own roles."""

_ACCOUNTS = ("account:*", "billing:*", "budgets:Modify*", "ce:*Anomaly*", "organizations:*", "sso:*", "sso-directory:*")
_RECORDS = (
    *named("cloudtrail", "Delete* Put* Stop* Update*"),
    *named("config", "Delete* Put* Stop*"),
    *named("guardduty", "Delete* Disassociate* Stop* Update*"),
    *named("securityhub", "Delete* Disable* Update*"),
)
