"""Checks of what a provider itself is configured with.

Facts: internal/provider/sdkv2/validators.go of hashicorp/terraform-provider-aws and
google-beta/fwvalidators/framework_validators.go of hashicorp/terraform-provider-google-beta.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bascule.schemas.accepted.duration import seconds

_SHORTEST_SESSION, _LONGEST_SESSION = 15 * 60, 12 * 60 * 60


def _session_duration(text: str) -> str:
    length = seconds(text)
    fits = length is None or _SHORTEST_SESSION <= length <= _LONGEST_SESSION
    return "" if fits else f"{text!r} must be between 15 minutes (15m) and 12 hours (12h), inclusive"


def _credentials(text: str) -> str:
    """A service account's key in JSON, or the file that holds it."""
    try:
        json.loads(text)
    except ValueError:
        return "" if Path(text).expanduser().is_file() else "is neither JSON nor a file that exists"
    return ""


CHECKS: dict[str, Callable[[Any], str]] = {"session-duration": _session_duration, "credentials": _credentials}
