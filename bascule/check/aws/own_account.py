"""Which account a configuration is for, as far as it says so."""

from __future__ import annotations

import re

from bascule.assembly.configuration import Block, Configuration, Kind
from bascule.check.aws.concrete import OWN_ACCOUNT

_ROLE = re.compile(r"arn:[^:]*:iam::(\d{12}):role/")


def own_accounts(configuration: Configuration) -> frozenset[str]:
    """The accounts that its providers may work in, and the one that stands for a number from a data source."""
    providers = (block for block in configuration.of_kind(Kind.PROVIDER) if block.type == "aws")
    return frozenset({OWN_ACCOUNT, *(account for block in providers for account in accounts_of(block))})


def accounts_of(provider: Block) -> list[str]:
    """The accounts that a provider is tied to: by its list, or by the role that it takes."""
    listed = provider.get("allowed_account_ids", [])
    allowed = [str(each) for each in listed if isinstance(each, str | int)] if isinstance(listed, list) else []
    role = provider.get("assume_role.role_arn")
    found = _ROLE.match(role) if isinstance(role, str) else None
    return [*allowed, *([found[1]] if found else [])]
