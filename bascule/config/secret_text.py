"""Recognizes secrets that were written into a file, and keeps them out of messages."""

from __future__ import annotations

import re

from bascule.config.document import Value
from bascule.facts.known_tokens import known_tokens

_SECRET_NAME = re.compile(
    r"(?:^|_)(?:SECRET|TOKEN|PASSWORD|PASSWD|APIKEY|API_KEY|ACCESS_KEY|SECRET_KEY|PRIVATE_KEY|CREDENTIALS)$"
)
_HARMLESS_VALUE = re.compile(r"|true|false|\d{1,9}|arn:.*|https?://[^@]*|/.*", re.IGNORECASE)
_SHOWN = 3


def looks_secret(name: str, value: str) -> bool:
    """Whether a variable seems to hold a secret: by the form of its value, or by its name if the value may be one."""
    if known_tokens(value):
        return True
    return bool(_SECRET_NAME.search(name.upper())) and not _HARMLESS_VALUE.fullmatch(value)


def hide_secret(value: Value) -> Value:
    """The value; of a text that looks like a secret only the beginning."""
    return mask(value) if isinstance(value, str) and known_tokens(value) else value


def mask(secret: str) -> str:
    """The beginning of a secret and its length."""
    return f"{secret[:_SHOWN]}… ({len(secret)} characters)"
