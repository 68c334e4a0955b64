"""The architecture of an environment as a picture, drawn from its synthesized stacks."""

from bascule.report.diagram.architecture import Architecture, architecture
from bascule.report.diagram.drawing import draw

__all__ = ["Architecture", "architecture", "draw"]
