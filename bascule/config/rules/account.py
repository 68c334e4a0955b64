"""Whether an account's file agrees with itself."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.config.account import Account
from bascule.config.flaw import Flaw, Rule
from bascule.config.rules import tags
from bascule.facts.aws_regions import aws_regions


def _has_cloud(account: Account) -> Iterator[Flaw]:
    if account.aws is None:
        fix = 'add `aws: {account_id: "…", region: …}`'
        yield Flaw(path=("aws",), message="the account is in no cloud", accepted="an account of AWS", fix=fix)


def _one_partition(account: Account) -> Iterator[Flaw]:
    for index, region in enumerate(account.aws.regions if account.aws else ()):
        if account.aws and aws_regions()[region].partition != account.aws.partition:
            yield Flaw(
                path=("aws", "regions", index),
                message=f"the region is in another partition than {account.aws.region}, where accounts are others",
                found=region,
                fix="remove it",
                compared=(("aws", "region"),),
            )


def _existing_is_here(account: Account) -> Iterator[Flaw]:
    wanted = account.aws.account_id if account.aws else ""
    arns = {
        "oidc_provider": account.existing.oidc_provider,
        "permissions_boundary": account.existing.permissions_boundary,
    }
    for key, arn in arns.items():
        if wanted and arn and arn.split(":")[4] not in {wanted, "aws"}:
            yield Flaw(
                path=("existing", key),
                message="the ARN is of another account",
                found=arn.split(":")[4] or "none",
                accepted=wanted,
                fix="give the one of this account",
                compared=(("aws", "account_id"),),
            )


def _trusts_somebody(account: Account) -> Iterator[Flaw]:
    refs = account.job_workflow_refs
    if account.github is None and (refs.apply or refs.teardown or refs.app):
        yield Flaw(
            path=("job_workflow_refs",),
            message="roles trust workflows of a repository, and none is named",
            fix="add `github: {repository: …, repository_id: …, owner_id: …}`",
            compared=(("github",),),
        )


def _one_purpose_a_workflow(account: Account) -> Iterator[Flaw]:
    """Where an application lives beside the infrastructure, the workflow alone tells their roles apart."""
    refs = account.job_workflow_refs
    for index, ref in enumerate(refs.app):
        if ref in (*refs.apply, *refs.teardown):
            yield Flaw(
                path=("job_workflow_refs", "app", index),
                message="a workflow of applications would get a role that changes the infrastructure",
                found=ref,
                accepted="workflows that are in no other list",
                fix="remove it from one of the lists",
                compared=(("job_workflow_refs", "apply"), ("job_workflow_refs", "teardown")),
            )


def _tags(account: Account) -> Iterator[Flaw]:
    yield from tags.flaws(account.tags)


RULES: tuple[Rule[Account], ...] = (
    _has_cloud,
    _one_partition,
    _existing_is_here,
    _trusts_somebody,
    _one_purpose_a_workflow,
    _tags,
)
