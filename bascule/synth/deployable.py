"""What the stacks of every layer have in common."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from constructs import Construct

from bascule.bindings import Output, Stack
from bascule.config import Account, Environment
from bascule.schemas import provider
from bascule.synth.backend import add_backend
from bascule.synth.producers import Producers

Layer = Literal["account", "access", "environment"]

ENGINE_VERSIONS = ">= 1.10"
"""Engines that can lock a state in S3 without a table: Terraform 1.10 and OpenTofu 1.10."""


class Deployable(Stack):
    """A stack of the catalogue: made from one file, with its own state.

    `kind` is its name without the environment's, `layer` says who may change it, `reads` which stacks it takes values
    from: they are built before it.
    """

    kind: ClassVar[str]
    layer: ClassVar[Layer]
    reads: ClassVar[tuple[type[Deployable], ...]] = ()

    def __init__(self, scope: Construct, settings: Environment | Account, producers: Producers) -> None:
        super().__init__(scope, f"{settings.name}-{self.kind}")
        self.settings = settings
        self.found = producers
        self.declare(("terraform",), {"required_version": ENGINE_VERSIONS})
        add_backend(self, settings)
        self._come_after(producers)

    def _come_after(self, producers: Producers) -> None:
        """Orders the stack behind what it reads from, of which it may take no more than a name that is known before."""
        for kind in self.reads:
            if (producer := producers.find(kind)) is not None:
                self.add_dependency(producer)

    def provider_source(self, name: str) -> str:
        """The address that the provider of that name is installed from: our simulation's for a simulated account."""
        known = provider(name)
        return known.simulated_source if self.settings.simulated else known.source

    def add_output(
        self,
        name: str,
        value: Any,
        description: str,
        *,
        kind: str = "string",
        sensitive: bool = False,
        deliver: bool = False,
    ) -> None:
        """Adds an output; `kind` is its type in Terraform's words, `deliver` hands it to the apps' pipelines."""
        Output(self, name, value=value, description=description, kind=kind, sensitive=sensitive, deliver=deliver)
