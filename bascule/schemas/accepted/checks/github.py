"""Checks that only the GitHub provider has. Fact: github/util.go of integrations/terraform-provider-github."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

_NAME = re.compile(r"[a-zA-Z_][a-zA-Z0-9_]*")
_RESERVED = "GITHUB_"


def _secret_name(name: str) -> str:
    if not _NAME.fullmatch(name):
        return f"{name!r} can only contain alphanumeric characters or underscores and must not start with a number"
    return f"{name!r} must not start with the {_RESERVED} prefix" if name.upper().startswith(_RESERVED) else ""


CHECKS: dict[str, Callable[[Any], str]] = {"secret-name": _secret_name}
