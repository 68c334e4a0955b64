"""Names of arguments and variables whose values are secrets."""

from __future__ import annotations

import re
from enum import IntEnum


class Expectation(IntEnum):
    """How sure a name is that its value is a secret."""

    NOTHING = 0
    KEY = 1
    PASSWORD = 2
    CERTAIN = 3


_CERTAIN = frozenset({"auth_token", "master_password", "master_user_password", "password"})
"""Arguments of databases and caches: what stands there is what opens them, however plain."""
_PASSWORD = re.compile(r"(?:password|passwd|passphrase|(?:^|[_.-])(?:pwd|pass))$")
_KEY = re.compile(
    r"(?:^|[_.-])(?:secret|token|credentials?|auth|api_?key|apikey|access_?key|secret_?key|private_?key|"
    r"signing_?key|encryption_?key|auth_?key|license_?key|shared_?key|client_?secret|webhook_?secret|"
    r"secret_?string|connection_?string)$"
)
_VARIABLE = re.compile(r"[A-Z0-9]+(?:_[A-Z0-9]+)*_KEY")
"""A variable of a process: there any key is one that opens something; arguments of resources have many other keys."""

_NO_SECRET = re.compile(
    r"(?:^|[_.-])(?:public|partition|sort|hash|range|primary|foreign|cache|object|s3|kms|idempotency|map|tag|"
    r"context|condition|ssh|host|state|lock|dedup|routing|group|index|cmk|customer|managed|bucket|license)_?key$|"
    r"(?:^|_)(?:creation|client|client_request|request|next|page|continuation|deployment|session|pagination|stop)_token$|"
    r"(?:^|_)(?:max|min|num|total|prompt|completion|input|output)_tokens?$"
)
_MASTER_KEY = re.compile(r"(?:^|_)master_?key$")
"""Of KMS where it is an argument; the variable of a gateway's process lets in whoever knows it."""
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def expectation(name: str) -> Expectation:
    """What the name promises: `DB_PASSWORD` a password, `openaiApiKey` a key, `public_key` nothing."""
    if name in _CERTAIN:
        return Expectation.CERTAIN
    words = _CAMEL.sub("_", name).lower().replace("-", "_")
    if _NO_SECRET.search(words) or (words == name and _MASTER_KEY.search(words)):
        return Expectation.NOTHING
    if _PASSWORD.search(words):
        return Expectation.PASSWORD
    return Expectation.KEY if _KEY.search(words) or _VARIABLE.fullmatch(name) else Expectation.NOTHING
