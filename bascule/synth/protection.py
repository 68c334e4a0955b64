"""The same stacks with every deletion protection off, for a teardown's first step."""

from __future__ import annotations

import os

from bascule.config import Account, Environment

LIFT_VARIABLE = "BASCULE_LIFT_PROTECTION"


def lifted(settings: Environment | Account) -> Environment | Account:
    """The settings, without deletion protection when BASCULE_LIFT_PROTECTION is 1."""
    if os.environ.get(LIFT_VARIABLE) != "1":
        return settings
    protection = "deletion_protection" if isinstance(settings, Environment) else "protected"
    return settings.model_copy(update={protection: False})
