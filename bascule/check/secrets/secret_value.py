"""Values that a secret's name makes suspicious."""

from __future__ import annotations

import math
import re
from collections import Counter

from bascule.check.secrets.secret_name import Expectation
from bascule.facts.placeholder import is_placeholder

_SHORTEST = {Expectation.CERTAIN: 6, Expectation.PASSWORD: 8, Expectation.KEY: 16}
_SHORTEST_ISSUED = 7
"""`sk-1234` is what gateways are shown with, and what many of them are left with."""
_LEAST_BITS = 3.0
"""Shannon entropy of a character: words and numbers of a release stay below, random letters and digits above."""

_NO_SECRET = re.compile(
    r"(?i:arn:|alias/|/|\./|projects/|https?://|s3://|ssm:|secretsmanager:|\{\{?resolve:|ssh-(?:rsa|ed25519|dss) |"
    r"ecdsa-sha2-|-----BEGIN (?:[A-Z0-9]+ )*(?:PUBLIC KEY|CERTIFICATE)).*|.*\$\{.*|.*\$\(.*|\$\w+|(?i:true|false)|"
    r"[\d.:,-]+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+",
    re.DOTALL,
)
"""Names of where a secret is, references to variables, public keys, and what is a switch or a number."""
_NAMED = re.compile(r"[A-Za-z]+\d{0,3}(?:[-_/.:@ ][A-Za-z]*\d{0,4})+|[A-Za-z]+")
"""A word, or several with separators: the name of a secret, not one."""
_ISSUED = re.compile(r"(?:sk-|sk_|gh[pousr]_|github_pat_|glpat-|hf_|xox[a-z]-|AIza|gsk_|r8_|nvapi-)(?=.*\d).*")
"""The beginning of a known form, which under a secret's name is enough."""
_CLASSES = tuple(map(re.compile, (r"[a-z]", r"[A-Z]", r"\d", r"[^A-Za-z0-9]")))


def looks_secret(value: str, expected: Expectation) -> bool:
    """Whether a value under a name that promises a secret is one."""
    text = value.strip()
    if _NO_SECRET.fullmatch(text) or is_placeholder(text):
        return False
    if expected is Expectation.KEY and _ISSUED.fullmatch(text):
        return len(text) >= _SHORTEST_ISSUED
    return len(text) >= _SHORTEST[expected] and _is_random(text, expected)


def _is_random(text: str, expected: Expectation) -> bool:
    if expected is Expectation.CERTAIN:
        return True
    if _NAMED.fullmatch(text):
        return False
    return _mixed(text) if expected is Expectation.PASSWORD else _bits(text) >= _LEAST_BITS


def _mixed(text: str) -> bool:
    """Several sorts of characters, as passwords have."""
    return sum(1 for each in _CLASSES if each.search(text)) > 1


def _bits(text: str) -> float:
    counts = Counter(text).values()
    return -sum(count / len(text) * math.log2(count / len(text)) for count in counts)
