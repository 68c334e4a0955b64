"""All cases of a corpus judged, both ways: by the provider in this process, and by a real engine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bascule.errors import SandboxError
from bascule.sandbox.schema.cache import RESOURCE
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Type
from bascule.tools.engine import Engine
from tests.truth.case import Case
from tests.truth.conversion import CoreDecidesError
from tests.truth.decision import Decision
from tests.truth.engine import EngineRuns
from tests.truth.in_process import InProcess
from tests.truth.verdict import Verdict, judge


class Judging:
    """The judge of one provider's cases. `folder` keeps compiled schemas, stores and root modules."""

    def __init__(self, provider: str, cases: Sequence[Case], folder: Path) -> None:
        self.cases = cases
        self._provider = provider
        self._folder = folder
        self._in_process = InProcess(provider, folder)

    def in_process(self) -> dict[int, Verdict]:
        """The verdicts by number of the case, of all but those that only an engine can decide."""
        found: dict[int, Decision] = {}
        for number, case in enumerate(self.cases):
            try:
                found[number] = self._in_process.decide(case)
            except CoreDecidesError:
                continue
        return self._verdicts(found)

    def by_engine(self, engine: Engine, environ: Mapping[str, str], numbers: Iterable[int]) -> dict[int, Verdict]:
        """The verdicts by number of these cases."""
        runs = EngineRuns(self._provider, self._folder, self._find, engine=engine, environ=environ)
        return self._verdicts(runs.decide({number: self.cases[number] for number in numbers}))

    def _verdicts(self, decisions: Mapping[int, Decision]) -> dict[int, Verdict]:
        return {number: judge(self.cases[number], each, self._type_of) for number, each in decisions.items()}

    def _find(self, type_name: str) -> ResourceType | None:
        try:
            return self._in_process.cache.find(RESOURCE, type_name)
        except SandboxError:
            return None

    def _type_of(self, type_name: str) -> Type:
        found = self._find(type_name)
        return found.block.type if found else ["object", {}]


def disagreements(first: Mapping[int, Verdict], second: Mapping[int, Verdict]) -> list[str]:
    """The cases that were judged both ways with another result."""
    both = sorted(first.keys() & second.keys())
    pairs = [(first[number], second[number]) for number in both]
    return [
        f"{one.case.id}: {one.reason or 'agrees'} | {other.reason or 'agrees'}"
        for one, other in pairs
        if (one.agrees, one.strict) != (other.agrees, other.strict)
    ]
