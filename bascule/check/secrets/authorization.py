"""Secrets in HTTP's Authorization header, as commands and configurations write it out."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator

from bascule.check.secrets.secret_name import Expectation
from bascule.check.secrets.secret_value import looks_secret
from bascule.facts.placeholder import is_placeholder

_HEADER = re.compile(r"(?<![A-Za-z])(?P<scheme>Basic|Bearer)\s+(?P<value>[A-Za-z0-9._~+/-]{8,}=*)", re.IGNORECASE)


def authorizations(text: str) -> Iterator[str]:
    """What the headers in the text give away, in words."""
    for match in _HEADER.finditer(text):
        if match["scheme"].lower() == "bearer" and looks_secret(match["value"], Expectation.KEY):
            yield "a bearer token"
        elif match["scheme"].lower() == "basic" and _is_login(match["value"]):
            yield "a name and a password in base64"


def _is_login(value: str) -> bool:
    try:
        name, _, password = base64.b64decode(value, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return False
    return bool(name and password) and name.isprintable() and not is_placeholder(password)
