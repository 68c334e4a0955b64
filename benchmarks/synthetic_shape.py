"""What others need to know of the synthetic app without loading CDKTF."""

from __future__ import annotations

GROUP = 10
"""Resources in a group."""

REGION = "us-east-1"


def stack_name(number: int) -> str:
    """The name of a stack, counted from 0."""
    return f"bench-{number}"
