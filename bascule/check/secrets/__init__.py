"""Finds texts that look like secrets, and never repeats one."""

from bascule.check.secrets.leaves import Leaf, leaves
from bascule.check.secrets.scan import secrets_in

__all__ = ["Leaf", "leaves", "secrets_in"]
