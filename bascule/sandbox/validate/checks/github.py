"""Checks that only the GitHub provider has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CHECKS: dict[str, Callable[[Any], str]] = {}
