"""Secrets in texts, told by their form or by the name that they are under."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bascule.check.secrets.authorization import authorizations
from bascule.check.secrets.leaves import Leaf
from bascule.check.secrets.secret_name import Expectation, expectation
from bascule.check.secrets.secret_value import looks_secret
from bascule.facts.known_tokens import known_tokens

_ASSIGNED = re.compile(
    r"""(?:^|[\s;"'&|(])(?:--?(?P<option>[A-Za-z][\w-]*)[\s=]+|(?P<name>[A-Za-z_]\w*)(?:\s*=\s*|:\s+))"""
    r"""["']?(?P<value>[^\s"'`;|&<>]{8,})"""
)
_NAME_INSIDE = re.compile(r"key|token|secret|pass|pwd|credential", re.IGNORECASE)


def secrets_in(found: Iterable[Leaf]) -> Iterator[str]:
    """Where a secret is and what it looks like; never the secret itself."""
    for leaf in found:
        for what in (*known_tokens(leaf.text), *authorizations(leaf.text)):
            yield f"{leaf} holds {what}"
            break
        else:
            yield from _named(leaf)


def _named(leaf: Leaf) -> Iterator[str]:
    expected = expectation(leaf.name) if leaf.known else Expectation.NOTHING
    if expected and looks_secret(leaf.text, expected):
        yield f"{leaf} holds what looks like a secret"
    elif " " in leaf.text or "=" in leaf.text or "\n" in leaf.text:
        yield from _assigned(leaf)


def _assigned(leaf: Leaf) -> Iterator[str]:
    """Variables and options that a script or a command sets."""
    if not _NAME_INSIDE.search(leaf.text):
        return
    for match in _ASSIGNED.finditer(leaf.text):
        name = match["name"] or match["option"]
        expected = expectation(name)
        if expected and "$" not in match["value"] and looks_secret(match["value"], expected):
            yield f"{leaf} sets {name} to what looks like a secret"
