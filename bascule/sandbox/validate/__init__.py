"""What a provider refuses before it plans: values that no cloud accepts, arguments that exclude one another."""

from bascule.sandbox.validate.deprecations import deprecations
from bascule.sandbox.validate.validation import validate
from bascule.sandbox.validate.write_only import write_only_refusals

__all__ = ["deprecations", "validate", "write_only_refusals"]
