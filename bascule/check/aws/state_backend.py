"""A backend in S3 as its block has it."""

from __future__ import annotations

from bascule.check.resource import Resource

_NEEDED = ("bucket", "key")


def is_partial(backend: Resource) -> bool:
    """Whether the rest of its arguments comes with `init -backend-config`, as no backend works without these."""
    return any(backend.get(argument) is None for argument in _NEEDED)
