"""Texts of policies with what a file does not tell filled in, so that a policy can be judged before it is applied."""

from __future__ import annotations

import re
from typing import Any

from bascule.assembly.configuration import Unknown

OWN_ACCOUNT = "000000000000"
"""Stands for the account that the file is for, whose number policies may have from a data source."""

UNTOLD = "untold"
"""Begins what stands for a value that nobody knows yet: a name that no pattern was written for."""

_EXPRESSION = re.compile(r"\$\{([^{}]*)\}")
_WHOLE_REPOSITORY = re.compile(rf"(?<=^repo:){UNTOLD}-[^/:@]*(?=:)")
"""One expression for what GitHub's subjects write as `owner/name`."""


def concrete(value: Any) -> str:
    """A known value as text; of an unknown one what is known of it, each expression replaced by a name of its own.

    A name is no wildcard: `repo:${var.repository}:*` still ends in one, and begins with none.
    """
    if not isinstance(value, Unknown):
        return str(value)
    text = _EXPRESSION.sub(lambda found: _stands_for(found[1]), value.text)
    if not text or "${" in text:
        return f"{UNTOLD}-{'-'.join(value.references) or 'value'}"
    return _WHOLE_REPOSITORY.sub(r"\g<0>/name", text)


def _stands_for(expression: str) -> str:
    name = expression.strip()
    if name.endswith((".account_id", ".partition")):
        return OWN_ACCOUNT if name.endswith(".account_id") else "aws"
    return f"{UNTOLD}-{re.sub(r'[^A-Za-z0-9_.-]+', '-', name)}"
