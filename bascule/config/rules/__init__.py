"""What types alone cannot say: rules over a whole environment or account, each yielding the flaws that it finds."""

from __future__ import annotations

from bascule.config.account import Account
from bascule.config.environment import Environment
from bascule.config.flaw import Rule
from bascule.config.rules import (
    account,
    database,
    domains,
    existing,
    github,
    images,
    names,
    network,
    placement,
    services,
)

ENVIRONMENT_RULES: tuple[Rule[Environment], ...] = (
    *placement.RULES,
    *network.RULES,
    *existing.RULES,
    *domains.RULES,
    *services.RULES,
    *images.RULES,
    *database.RULES,
    *names.RULES,
    *github.RULES,
)
ACCOUNT_RULES: tuple[Rule[Account], ...] = account.RULES
