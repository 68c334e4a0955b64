"""Which values of a workflow are secrets: read as such, or handed on under another name."""

from __future__ import annotations

from typing import Final

from bascule.ci.lint.place import Place
from bascule.workflows.expressions import Reference
from bascule.workflows.node import Node

_PUBLIC: Final = frozenset({"GITHUB_TOKEN"})
"""Of no use after the job: what lies in a file of the runner's ends with it."""


def is_secret(reference: Reference, place: Place) -> bool:
    """Whether the value is a secret: of the store, of the caller, or an `env` that one fills."""
    if reference.context == "secrets":
        return True
    return reference.context == "env" and bool(reference.path) and reference.path[0] in secret_variables(place)


def secret_variables(place: Place) -> frozenset[str]:
    """Environment variables of the step that hold secrets."""
    found = set[str]()
    for env in (place.workflow.env, place.job.env, place.step.env):
        for name, node in env.items():
            found.discard(name)
            if _reads_secret(node):
                found.add(name)
    return frozenset(found)


def _reads_secret(node: Node) -> bool:
    return any(
        each.context == "secrets" and each.name not in _PUBLIC for read in node.expressions for each in read.references
    )
