"""Helpers for tests of stacks and modules, ours and a project's own."""

from bascule.testing.deployment import Deployment
from bascule.testing.template import Template

__all__ = ["Deployment", "Template"]
