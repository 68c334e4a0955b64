"""Differences that only the AWS provider does not count."""

from __future__ import annotations

from collections.abc import Callable

from bascule.sandbox.values.cty import Value

KINDS: dict[str, Callable[[Value, Value], bool]] = {}
