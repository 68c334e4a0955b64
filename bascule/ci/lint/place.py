"""A step where it stands: with its job and its file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from bascule.ci.lint.python_script import python_commands
from bascule.ci.lint.rule import Flaw, flaw_at
from bascule.ci.lint.shell import Command, commands
from bascule.ci.lint.uses import Uses
from bascule.workflows.job import Job
from bascule.workflows.node import Node
from bascule.workflows.step import Step
from bascule.workflows.workflow import Workflow

POWERSHELL: Final = "pwsh|powershell"


@dataclass(frozen=True)
class JobPlace:
    """A job of a file."""

    workflow: Workflow
    job: Job

    @property
    def address(self) -> str:
        """The job's id."""
        return self.job.id

    @cached_property
    def steps(self) -> tuple[Place, ...]:
        """Its steps, from first to last."""
        return tuple(Place(self.workflow, self.job, each, index) for index, each in enumerate(self.job.steps, start=1))

    @property
    def uses(self) -> Uses:
        """The reusable workflow that it calls, if it calls one."""
        return Uses.of(self.job.node.child("uses"))

    def flaw(self, message: str, node: Node | None = None) -> Flaw:
        """A flaw of this job, at its line or a value's."""
        return flaw_at(node or self.job.node, self.address, message)


@dataclass(frozen=True)
class Place:
    """A step of a job of a file; `index` counts from 1."""

    workflow: Workflow
    job: Job
    step: Step
    index: int

    @property
    def address(self) -> str:
        """The job and the step's id or name, else its number: "build.push", "build.3"."""
        return f"{self.job.id}.{self.step.id or self.step.name or self.index}"

    @property
    def uses(self) -> Uses:
        """The action that it runs, if it runs one."""
        return Uses.of(self.step.node.child("uses"))

    @cached_property
    def commands(self) -> tuple[Command, ...]:
        """What its script runs."""
        if re.match("python", self.shell):
            return python_commands(self.step.run)
        if re.match(POWERSHELL, self.shell):
            # A line goes on behind a backtick there.
            return commands(re.sub(r"`$", r"\\", self.step.run, flags=re.MULTILINE))
        return commands(self.step.run) if self._is_shell else ()

    @cached_property
    def siblings(self) -> tuple[Place, ...]:
        """All steps of its job, itself among them."""
        return JobPlace(self.workflow, self.job).steps

    @property
    def job_commands(self) -> Iterator[Command]:
        """What all scripts of its job run."""
        return (command for each in self.siblings for command in each.commands)

    @property
    def shell(self) -> str:
        """The shell that is asked for, by the step, its job or its file; "" is `bash -e`, without pipefail."""
        nodes = (each.child("defaults", "run", "shell").text for each in (self.job.node, self.workflow.node))
        return self.step.node.child("shell").text or next(filter(None, nodes), "")

    @property
    def _is_shell(self) -> bool:
        return not re.match(r"node|perl|ruby", self.shell)

    def input(self, name: str) -> str:
        """An input of its action; "" where it is not given."""
        node = self.step.with_.get(name)
        return node.text if node else ""

    def flaw(self, message: str, node: Node | None = None, *, command: Command | None = None) -> Flaw:
        """A flaw of this step: at its line, a value's, or a command's of its script."""
        if command is None:
            return flaw_at(node or self.step.node, self.address, message)
        return flaw_at(self.step.node, self.address, message, line=self.line_of(command))

    def line_of(self, command: Command) -> int:
        """Where a command of the script stands in the file."""
        run = self.step.node.child("run")
        script = run.text.split("\n")
        return run.source.line_of(script[command.line].strip() if script else "", after=run.line)


def job_places(workflows: Iterable[Workflow]) -> Iterator[JobPlace]:
    """Each job of the files."""
    return (JobPlace(workflow, job) for workflow in workflows for job in workflow.jobs.values())


def places(workflows: Iterable[Workflow]) -> Iterator[Place]:
    """Each step of the files."""
    return (place for job in job_places(workflows) for place in job.steps)
