"""What went wrong with a call of AWS, in words that name the next step."""

from bascule.cloud.explanation.explain import explain

__all__ = ["explain"]
