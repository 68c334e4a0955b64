"""Which jobs a workflow starts for the stacks that a change concerns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

from bascule.assembly import Manifest, StackAssembly
from bascule.errors import PipelineError, Problem

LARGEST: Final = 256
"""GitHub starts no more jobs of one matrix."""


@dataclass(frozen=True, kw_only=True)
class Leg:
    """One job: a stack, and why it gets a preview; "" for one that is planned."""

    environment: str
    stack: str
    why_preview: str = ""


@dataclass(frozen=True)
class Matrix:
    """The jobs of all stacks."""

    legs: tuple[Leg, ...]

    @property
    def planned(self) -> tuple[Leg, ...]:
        """Those that get an identity, and plan."""
        return tuple(each for each in self.legs if not each.why_preview)

    @property
    def previews(self) -> tuple[Leg, ...]:
        """Those that show what is synthesized."""
        return tuple(each for each in self.legs if each.why_preview)

    @property
    def environments(self) -> tuple[str, ...]:
        """All environments and accounts that have a job."""
        return tuple(sorted({each.environment for each in self.legs}))

    @property
    def applicable(self) -> tuple[str, ...]:
        """The environments of which a stack is planned: those that an apply has something to do for."""
        return tuple(sorted({each.environment for each in self.planned}))


def matrix_of(stacks: Iterable[StackAssembly], *, is_fork: bool, has_identity: Callable[[str], bool]) -> Matrix:
    """The jobs of those stacks.

    Args:
        has_identity: whether GitHub keeps a plan role for the environment of that name.

    Raises:
        PipelineError: there are more than a matrix can have.
    """
    matrix = Matrix(tuple(_legs(stacks, is_fork, has_identity)))
    for legs in (matrix.planned, matrix.previews):
        if len(legs) > LARGEST:
            problem = Problem(
                message="the change concerns more stacks than one run can plan",
                found=f"{len(legs)} stacks of {', '.join(sorted({each.environment for each in legs}))}",
                accepted=f"at most {LARGEST}",
                fix="split the change, or merge it and dispatch the workflow for one environment after the other",
            )
            raise PipelineError(problem)
    return matrix


def why_preview(manifest: Manifest, *, is_fork: bool, has_identity: Callable[[], bool]) -> str:
    """Why a stack is not planned, and what makes it be; "" for one that is."""
    environment = manifest.environment
    if manifest.layer != "environment":
        return f"the {manifest.layer} layer is applied by a person: `bascule bootstrap {environment}`"
    if is_fork:
        return "it comes from a fork, whose runs get no identity"
    if has_identity():
        return ""
    return (
        f"GitHub has no environment {environment}-plan with a role yet: "
        f"run `bascule bootstrap {environment}`, then run this workflow again"
    )


def _legs(stacks: Iterable[StackAssembly], is_fork: bool, has_identity: Callable[[str], bool]) -> Iterator[Leg]:
    asked = cache(has_identity)
    for stack in stacks:
        manifest = stack.manifest
        why = why_preview(manifest, is_fork=is_fork, has_identity=partial(asked, manifest.environment))
        yield Leg(environment=manifest.environment, stack=manifest.stack, why_preview=why)
