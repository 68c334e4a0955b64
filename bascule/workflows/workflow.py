"""A workflow file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bascule.workflows.expressions import Expression
from bascule.workflows.job import Job
from bascule.workflows.node import Node
from bascule.workflows.permissions import Permissions


@dataclass(frozen=True)
class Workflow:
    """One file; `file` is how it was called, `node` its whole mapping."""

    node: Node

    @property
    def file(self) -> str:
        """The path as it was given."""
        return self.node.file

    @property
    def name(self) -> str:
        """As GitHub shows it."""
        return self.node.child("name").text or self.file

    @property
    def triggers(self) -> Mapping[str, Node]:
        """Each event that starts it, with its filters."""
        events = self.node.child("on")
        return events.members or {each.text: each for each in events.elements}

    @property
    def is_reusable(self) -> bool:
        """Whether other workflows can call it."""
        return "workflow_call" in self.triggers

    @property
    def inputs(self) -> Mapping[str, Node]:
        """Inputs that a caller gives."""
        return self._of_call("inputs")

    @property
    def dispatch_inputs(self) -> Mapping[str, Node]:
        """Inputs that a person or another run gives."""
        return self.node.child("on", "workflow_dispatch", "inputs").members

    @property
    def secrets(self) -> Mapping[str, Node]:
        """Secrets that a caller passes by name."""
        return self._of_call("secrets")

    @property
    def outputs(self) -> Mapping[str, Node]:
        """What a caller can read."""
        return self._of_call("outputs")

    def _of_call(self, key: str) -> Mapping[str, Node]:
        return self.node.child("on", "workflow_call", key).members

    @property
    def permissions(self) -> Permissions | None:
        """What tokens of jobs may that say nothing themselves; None: what the repository's settings say."""
        return Permissions.of(self.node)

    @property
    def env(self) -> Mapping[str, Node]:
        """Environment variables of all its own jobs; none reaches a called workflow."""
        return self.node.child("env").members

    @property
    def concurrency(self) -> Node:
        """A group, or a mapping with `group`, `cancel-in-progress` and `queue`."""
        return self.node.child("concurrency")

    @property
    def jobs(self) -> Mapping[str, Job]:
        """Its jobs by their ids."""
        return {id_: Job(id_, each) for id_, each in self.node.child("jobs").members.items()}

    @property
    def expressions(self) -> tuple[Expression, ...]:
        """All that it reads."""
        return self.node.expressions
