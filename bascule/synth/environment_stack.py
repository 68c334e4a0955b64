"""A stack that an environment file describes."""

from __future__ import annotations

from typing import ClassVar

from constructs import Construct

from bascule.config import Environment
from bascule.synth.deployable import Deployable, Layer
from bascule.synth.producers import Producers


class EnvironmentStack(Deployable):
    """A stack of the environment layer, or of the access layer where a subclass says so."""

    layer: ClassVar[Layer] = "environment"

    def __init__(self, scope: Construct, environment: Environment, producers: Producers) -> None:
        super().__init__(scope, environment, producers)
        self.environment = environment

    @classmethod
    def wanted(cls, environment: Environment) -> bool:  # noqa: ARG003 -- a subclass asks it
        """Whether the environment has this stack."""
        return True
