"""Recognizes secrets that were written into a file, and keeps them out of messages."""

from __future__ import annotations

import re

from bascule.config.document import Value

_SECRET_VALUE = re.compile(
    r"sk-[A-Za-z0-9_-]{16,}"  # OpenAI, Anthropic
    r"|(?:AKIA|ASIA)[A-Z0-9]{16}"  # AWS access keys
    r"|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}"  # GitHub tokens
    r"|xox[abprs]-[A-Za-z0-9-]{10,}"  # Slack tokens
    r"|hf_[A-Za-z0-9]{20,}"  # Hugging Face tokens
    r"|AIza[A-Za-z0-9_-]{30,}"  # Google API keys
    r"|eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]+"  # JSON Web Tokens
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----"
    r"|[a-z][a-z0-9+.-]{1,20}://[^\s:/@]+:[^\s:/@]+@"  # a password in a URL
)
_SECRET_NAME = re.compile(
    r"(?:^|_)(?:SECRET|TOKEN|PASSWORD|PASSWD|APIKEY|API_KEY|ACCESS_KEY|SECRET_KEY|PRIVATE_KEY|CREDENTIALS)$"
)
_HARMLESS_VALUE = re.compile(r"|true|false|\d{1,9}|arn:.*|https?://[^@]*|/.*", re.IGNORECASE)
_SHOWN = 3


def looks_secret(name: str, value: str) -> bool:
    """Whether a variable seems to hold a secret: by the form of its value, or by its name if the value may be one."""
    if _SECRET_VALUE.search(value):
        return True
    return bool(_SECRET_NAME.search(name.upper())) and not _HARMLESS_VALUE.fullmatch(value)


def hide_secret(value: Value) -> Value:
    """The value; of a text that looks like a secret only the beginning."""
    return mask(value) if isinstance(value, str) and _SECRET_VALUE.search(value) else value


def mask(secret: str) -> str:
    """The beginning of a secret and its length."""
    return f"{secret[:_SHOWN]}… ({len(secret)} characters)"
