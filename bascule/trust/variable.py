"""Policy variables: ``${aws:username}``, or with a default ``${aws:username, 'nobody'}``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bascule.errors import TrustError

_VARIABLE = re.compile(r"\$\{\s*(?P<key>[^,:}]+:[^,}]+?|[*?$])\s*(?:,\s*'(?P<default>[^']*)'\s*)?\}")


def resolved(text: str, carried: Mapping[str, Sequence[str]]) -> str | None:
    """The text with each variable replaced by the request's value; None where the request has none for one.

    ``carried`` has its keys in lower case. Keys have a colon: what has none is an expression of somebody else's.
    """
    if "${" not in text:
        return text
    values = {match[0]: _value(match, carried) for match in _VARIABLE.finditer(text)}
    if None in values.values():
        return None
    return _VARIABLE.sub(lambda match: values[match[0]] or "", text)


def _value(match: re.Match[str], carried: Mapping[str, Sequence[str]]) -> str | None:
    key = match["key"]
    if key in ("*", "?"):
        raise TrustError(f"the escaped wildcard '{match[0]}' is not known here", fix="write the value itself")
    if key == "$":
        return "$"
    found = carried.get(key.lower(), ())
    return found[0] if len(found) == 1 else match["default"]
