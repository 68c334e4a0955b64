"""The list of a job, as its file has it and as it ought to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Self

from bascule.ci.egress.need import Need, needs_of
from bascule.ci.lint.place import JobPlace, Place
from bascule.errors import Problem
from bascule.workflows.expressions import EXPRESSION

HARDEN_RUNNER: Final = "step-security/harden-runner"
PACKAGES: Final = "${{ vars.PACKAGE_ENDPOINTS }}"
"""The company's own mirror, or the registries: the last line of every list."""

_INPUT: Final = "allowed-endpoints"


@dataclass(frozen=True, kw_only=True)
class AllowList:
    """`step` is the one that holds the list; `written` its endpoints, `needed` those that its steps reach, in order."""

    job: JobPlace
    step: Place
    written: tuple[str, ...]
    needs: tuple[Need, ...]
    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, job: JobPlace) -> Self | None:
        """That of a job; None where no step of it has one."""
        step = next((each for each in job.steps if each.uses.is_named(HARDEN_RUNNER)), None)
        if step is None:
            return None
        found = list(needs_of(job))
        return cls(
            job=job,
            step=step,
            written=tuple(_split(step.input(_INPUT))),
            needs=tuple(each for each in found if isinstance(each, Need)),
            problems=tuple(each for each in found if isinstance(each, Problem)),
        )

    @property
    def needed(self) -> tuple[str, ...]:
        """The list as it ought to be: by name, the company's own last."""
        endpoints = {each.endpoint for each in self.needs}
        return (*sorted(endpoints, key=_by_name), PACKAGES)

    @property
    def line(self) -> int:
        """Where the list stands in the file."""
        source = self.step.step.node.source
        return source.line_of(f"{_INPUT}:", after=self.step.step.line)

    @property
    def flaws(self) -> Iterator[Problem]:
        """Each endpoint that a step needs and the list lacks, and each that no step needs."""
        where = f"{self.job.workflow.file}:{self.line}: {self.job.address}"
        fix = "bascule ci egress --write"
        yield from self.problems
        lacking = [each for each in self.needs if each.endpoint not in self.written]
        for address, what in dict.fromkeys((each.place.address, each.what) for each in lacking):
            endpoints = sorted(
                {each.endpoint for each in lacking if (each.place.address, each.what) == (address, what)}
            )
            message = f"{address} needs {', '.join(endpoints)} ({what}), which the list of its job lacks"
            yield Problem(message=message, where=where, fix=fix)
        if PACKAGES not in self.written:
            yield Problem(message=f"the list lacks {PACKAGES}", where=where, fix=fix)
        if superfluous := sorted(set(self.written) - set(self.needed)):
            yield Problem(message=f"no step needs {', '.join(superfluous)}", where=where, fix=fix)


def _split(text: str) -> Iterator[str]:
    """The endpoints of a list; an expression is part of one."""
    whole = EXPRESSION.sub(lambda match: f"${{{{\0{match[1].strip()}\0}}}}".replace(" ", "\1"), text)
    for word in whole.split():
        yield re.sub("\0", " ", word).replace("\1", " ")


def _by_name(endpoint: str) -> tuple[str, ...]:
    """Endpoints of one domain stand together, numbered ones in their order."""
    host = EXPRESSION.sub("~", endpoint.partition(":")[0])
    labels = reversed(host.split("."))
    return tuple(re.sub(r"\d+", lambda match: match[0].zfill(4), label) for label in labels)
