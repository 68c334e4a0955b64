"""Texts that stand in the place of a secret."""

from __future__ import annotations

import re

_WORDS = re.compile(
    r"(?<![a-z0-9])example(?![a-z0-9])|placeholder|change[-_ ]?me|change[-_ ]?it|replace|your[-_ ]|insert|dummy|fake|"
    r"redacted|todo|"
    r"not[-_ ]?set|not[-_ ]?used|undefined|overrid|to[-_ ]be[-_ ]|x{4}|\*{3}|\.{3}|…|<[^>]*>|\{\{|%[({]|"
    r"managed[-_ ]by|injected|populated|manually|(.)\1{5}",
    re.IGNORECASE,
)


def is_placeholder(text: str) -> bool:
    """Whether the text says itself that it is not the real one, as `sk-xxxxxxxx` and `changeme` do."""
    return _WORDS.search(text) is not None
