"""What a provider refuses before it plans: values that no cloud accepts, arguments that exclude one another."""

from bascule.sandbox.validate.validation import validate

__all__ = ["validate"]
