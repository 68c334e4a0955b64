"""A job of a workflow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bascule.workflows.expressions import Expression
from bascule.workflows.node import Node
from bascule.workflows.permissions import Permissions
from bascule.workflows.step import Step


@dataclass(frozen=True)
class Job:
    """One job: steps on a runner, or a call of a reusable workflow (`uses`)."""

    id: str
    node: Node

    @property
    def line(self) -> int:
        """Where it begins."""
        return self.node.line

    @property
    def uses(self) -> str:
        """The reusable workflow that it calls: "./.github/workflows/x.yml" or "owner/name/path@ref"; else ""."""
        return self.node.child("uses").text

    @property
    def with_(self) -> Mapping[str, Node]:
        """Inputs of the called workflow."""
        return self.node.child("with").members

    @property
    def secrets(self) -> Mapping[str, Node]:
        """Secrets of the called workflow, by the names that it knows them by."""
        return self.node.child("secrets").members

    @property
    def inherits_secrets(self) -> bool:
        """Whether the called workflow sees all secrets that this one sees, for one level."""
        return self.node.child("secrets").text == "inherit"

    @property
    def needs(self) -> tuple[str, ...]:
        """Jobs that end before it begins."""
        return self.node.child("needs").texts

    @property
    def condition(self) -> str:
        """Its `if`."""
        return self.node.child("if").text

    @property
    def environment(self) -> Node:
        """The name of its GitHub environment, of either form; no value where it has none."""
        node = self.node.child("environment")
        return node.child("name") if node.members else node

    @property
    def permissions(self) -> Permissions | None:
        """What its token may; None: what the workflow says."""
        return Permissions.of(self.node)

    @property
    def concurrency(self) -> Node:
        """A group, or a mapping with `group`, `cancel-in-progress` and `queue`."""
        return self.node.child("concurrency")

    @property
    def matrix(self) -> Node:
        """The mapping of its matrix, or the expression that makes one."""
        return self.node.child("strategy", "matrix")

    @property
    def runs_on(self) -> tuple[str, ...]:
        """Labels of its runner."""
        node = self.node.child("runs-on")
        return node.child("labels").texts if node.members else node.texts

    @property
    def timeout_minutes(self) -> str:
        """After how long GitHub stops it; "" is six hours."""
        return self.node.child("timeout-minutes").text

    @property
    def continue_on_error(self) -> str:
        """Whether the run goes on when it fails: nothing, "true", or an expression."""
        return self.node.child("continue-on-error").text

    @property
    def env(self) -> Mapping[str, Node]:
        """Environment variables of its steps."""
        return self.node.child("env").members

    @property
    def outputs(self) -> Mapping[str, Node]:
        """What jobs that need it can read."""
        return self.node.child("outputs").members

    @property
    def steps(self) -> tuple[Step, ...]:
        """Its steps, from first to last."""
        return tuple(Step(each) for each in self.node.child("steps").elements)

    @property
    def expressions(self) -> tuple[Expression, ...]:
        """All that it and its steps read."""
        return self.node.expressions
