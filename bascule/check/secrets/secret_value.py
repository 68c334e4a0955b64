"""Values that a secret's name makes suspicious."""

from __future__ import annotations

import math
import re
from collections import Counter

from bascule.check.secrets.placeholder import is_placeholder
from bascule.check.secrets.secret_name import Expectation

_SHORTEST_PASSWORD = 8
_SHORTEST_KEY = 16
_LEAST_BITS = 3.0
"""Shannon entropy of a character: words and numbers of a release stay below, random letters and digits above."""

_NO_SECRET = re.compile(
    r"(?i:arn:|alias/|/|\./|projects/|https?://|s3://|ssm:|secretsmanager:|\{\{?resolve:|ssh-(?:rsa|ed25519|dss) |"
    r"ecdsa-sha2-|-----BEGIN (?:[A-Z0-9]+ )*(?:PUBLIC KEY|CERTIFICATE)).*|.*\$\{.*|.*\$\(.*|\$\w+|(?i:true|false)|"
    r"[\d.:,-]+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+",
    re.DOTALL,
)
"""Names of where a secret is, references to variables, public keys, and what is a switch or a number."""
_NAMED = re.compile(r"[A-Za-z]+\d{0,3}(?:[-_/.:@ ][A-Za-z]*\d{0,4})*")
"""Words with separators: the name of a secret, not one."""
_CLASSES = tuple(map(re.compile, (r"[a-z]", r"[A-Z]", r"\d", r"[^A-Za-z0-9]")))


def looks_secret(value: str, expected: Expectation) -> bool:
    """Whether a value under a name that promises a secret is one."""
    text = value.strip()
    if _NO_SECRET.fullmatch(text) or is_placeholder(text):
        return False
    if expected is Expectation.PASSWORD:
        return len(text) >= _SHORTEST_PASSWORD and _mixed(text)
    return len(text) >= _SHORTEST_KEY and not _NAMED.fullmatch(text) and _bits(text) >= _LEAST_BITS


def _mixed(text: str) -> bool:
    """Several sorts of characters, as passwords have: a plain word with hyphens and a number has not."""
    sorts = sum(1 for each in _CLASSES if each.search(text))
    return sorts > 1 and not _NAMED.fullmatch(text)


def _bits(text: str) -> float:
    counts = Counter(text).values()
    return -sum(count / len(text) * math.log2(count / len(text)) for count in counts)
