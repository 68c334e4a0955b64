"""A step of a job."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bascule.workflows.expressions import Expression
from bascule.workflows.node import Node


@dataclass(frozen=True)
class Step:
    """One step; what the file does not say is "" or empty."""

    node: Node

    @property
    def line(self) -> int:
        """Where it begins."""
        return self.node.line

    @property
    def id(self) -> str:
        """By which other steps read its outputs."""
        return self.node.child("id").text

    @property
    def name(self) -> str:
        """As GitHub shows it."""
        return self.node.child("name").text

    @property
    def uses(self) -> str:
        """The action: "owner/name@ref"."""
        return self.node.child("uses").text

    @property
    def run(self) -> str:
        """The script."""
        return self.node.child("run").text

    @property
    def condition(self) -> str:
        """Its `if`."""
        return self.node.child("if").text

    @property
    def continue_on_error(self) -> str:
        """Whether the job goes on when it fails: nothing, "true", or an expression."""
        return self.node.child("continue-on-error").text

    @property
    def with_(self) -> Mapping[str, Node]:
        """The action's inputs."""
        return self.node.child("with").members

    @property
    def env(self) -> Mapping[str, Node]:
        """Environment variables of this step alone."""
        return self.node.child("env").members

    @property
    def expressions(self) -> tuple[Expression, ...]:
        """All that it reads."""
        return self.node.expressions
