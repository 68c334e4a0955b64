"""Whose actions may stand beside a cloud identity."""

from __future__ import annotations

from typing import Final

from bascule.ci.lint.uses import Uses

_PLATFORMS: Final = frozenset({"actions", "github", "aws-actions", "google-github-actions", "azure"})
"""The code host, and the clouds themselves."""

_ALONE: Final = ("hashicorp/setup-terraform", "opentofu/setup-opentofu", "step-security/harden-runner")
"""Engines, and what watches the runner."""


def is_trusted(uses: Uses) -> bool:
    """Whether it is made by who gives the identity, or is needed to use it."""
    return uses.owner in _PLATFORMS or uses.is_named(*_ALONE)
