"""One run of a workflow: what its inputs, secrets and environments are, as far as the files tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from bascule.delivery.contract.checkout import Called, Checkout
from bascule.workflows.evaluation import Lookup, Values, template_values, template_values_or
from bascule.workflows.expressions import Reference
from bascule.workflows.job import Job
from bascule.workflows.node import Node
from bascule.workflows.workflow import Workflow


class Given(Enum):
    """Where a workflow has a secret from."""

    BY_CALLER = "it is passed by name, so that the caller's reading of it counts"
    BY_REPOSITORY = "it is one of the repository in which the workflow runs"
    BY_NOBODY = "the caller does not pass it"


@dataclass(frozen=True, kw_only=True)
class Visit:
    """A workflow that runs in `repository`, whose file lies in `checkout`.

    `inputs` are by name in lower case. `secrets` are those that the caller passes by name; `inherits` says that it
    passes all others of the repository, too. `environments` stand for a name that only the run knows.
    """

    workflow: Workflow
    checkout: Checkout
    repository: str
    environments: Sequence[str]
    inputs: Mapping[str, Values] = field(default_factory=dict)
    secrets: frozenset[str] = frozenset()
    inherits: bool = True
    depth: int = 0

    def of(self, job: Job, target: Called) -> Visit:
        """The visit of the workflow that the job calls."""
        return Visit(
            workflow=target.workflow,
            checkout=target.checkout,
            repository=self.repository,
            environments=self.environments,
            inputs={name.lower(): self._input(job, name, each) for name, each in target.workflow.inputs.items()},
            secrets=self.secrets if job.inherits_secrets else frozenset(name.upper() for name in job.secrets),
            inherits=self.inherits and job.inherits_secrets,
            depth=self.depth + 1,
        )

    def _input(self, job: Job, name: str, declared: Node) -> Values:
        given = job.with_.get(name)
        if given is None:
            return (declared.child("default").text,)
        return template_values(given.text, self.lookup(job))

    def gives(self, secret: str) -> Given:
        """Where the workflow has a secret of that name from."""
        if secret in self.secrets:
            return Given.BY_CALLER
        if self.inherits:
            return Given.BY_REPOSITORY
        declared = next((each for name, each in self.workflow.secrets.items() if name.upper() == secret), None)
        may_lack = declared is not None and declared.child("required").text != "true"
        return Given.BY_CALLER if may_lack else Given.BY_NOBODY

    def job_environments(self, job: Job) -> tuple[tuple[str, ...], bool]:
        """The GitHub environments that the job may have, and whether they are known."""
        text = job.environment.text
        known = template_values(text, self.lookup(job))
        names = template_values_or(text, self.lookup(job), self.environments) if known is None else known
        return tuple(name for name in names if name), known is not None

    def lookup(self, job: Job) -> Lookup:
        """What inputs and the job's matrix may be."""

        def find(reference: Reference) -> Values:
            name = reference.name.lower()
            if reference.context == "inputs":
                return self.inputs.get(name) if name in self.inputs else self._choices(name)
            return _matrix_values(job.matrix, reference) if reference.context == "matrix" else None

        return find

    def _choices(self, name: str) -> Values:
        """What a person can choose."""
        declared = next((each for key, each in self.workflow.dispatch_inputs.items() if key.lower() == name), None)
        return (declared.child("options").texts or None) if declared else None


def _matrix_values(matrix: Node, reference: Reference) -> Values:
    """The values of one key, written as a list or under `include`."""
    if not matrix.members or len(reference.path) != 1:
        return None
    key = reference.path[0]
    included = [each.child(key) for each in matrix.child("include").elements]
    nodes = [*matrix.child(key).elements, *(each for each in included if each)]
    texts = [each.text for each in nodes]
    hidden = isinstance(matrix.child("include").value, str) or any("${{" in text for text in texts)
    return None if hidden or not texts else tuple(dict.fromkeys(texts))
