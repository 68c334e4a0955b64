"""The AWS profile by which a person reaches an account."""

from __future__ import annotations

from bascule.config.account import Account

_OWN_PROFILE = "default"


def aws_profile(account: Account) -> str:
    """Lines for ~/.aws/config: the account's roles taken one after the other, from the person's own profile on.

    Empty when the file names no role: then the person's own credentials are the account's.
    """
    if account.aws is None:
        return ""
    last = f"{account.prefix}-{account.name}"
    roles = account.aws.roles
    names = [*(f"{last}-{step}" for step in range(1, len(roles))), last]
    sources = [_OWN_PROFILE, *names]
    return "\n\n".join(
        f"[profile {name}]\nrole_arn = {role}\nsource_profile = {source}\nregion = {account.aws.region}"
        for name, role, source in zip(names, roles, sources, strict=False)
    )
