"""TFLint, a scanner whose rule sets its users choose: configurations in, findings out."""

from bascule.check.tflint.program import find_tflint
from bascule.check.tflint.scan import tflint_scanner

__all__ = ["find_tflint", "tflint_scanner"]
