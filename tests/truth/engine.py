"""Decisions of a real engine with the simulated provider: many cases in one root module."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from bascule.sandbox.install import install
from bascule.schemas import PROVIDERS
from bascule.tools.engine import Engine
from tests.truth.case import Case
from tests.truth.case_file import FindType
from tests.truth.decision import Decision, Refused
from tests.truth.in_process import simulated_settings
from tests.truth.root_module import RootModule, UnplacedError

_LARGEST_MODULE = 1000
"""Cases in one root module; an engine's time grows faster than their number."""


class EngineRuns:
    """Runs of one engine with the provider of one name. Compiled schemas are kept in `folder`."""

    def __init__(self, name: str, folder: Path, find: FindType, *, engine: Engine, environ: Mapping[str, str]) -> None:
        self._provider = PROVIDERS[name]
        self._folder = folder
        self._find = find
        self._engine = engine
        self._environ = environ

    def decide(self, cases: Mapping[int, Case]) -> dict[int, Decision]:
        """What was decided of each case, by its number."""
        found: dict[int, Decision] = {}
        for group in _groups(cases):
            found |= self._decide_group(group)
        return found

    def _decide_group(self, cases: Mapping[int, Case]) -> dict[int, Decision]:
        try:
            return self._decide_module(cases)
        except UnplacedError as error:
            if len(cases) == 1:
                unplaced = Refused(phase="validate", address="", argument="", summary=str(error))
                return dict.fromkeys(cases, Decision(errors=(unplaced,)))
        numbers = list(cases)
        halves = (numbers[: len(numbers) // 2], numbers[len(numbers) // 2 :])
        first, second = (self._decide_group({number: cases[number] for number in half}) for half in halves)
        return first | second

    def _decide_module(self, cases: Mapping[int, Case]) -> dict[int, Decision]:
        with TemporaryDirectory(dir=self._folder, prefix="module") as folder:
            settings = simulated_settings(self._folder / "sandbox" / f"{Path(folder).name}.db")
            install(Path(folder), provider=self._provider.name, settings=settings)
            module = RootModule(Path(folder), cases, engine=self._engine, environ=self._environ)
            return module.decide(self._provider, self._find)


def _groups(cases: Mapping[int, Case]) -> Iterator[dict[int, Case]]:
    """The cases that fit into one root module: those that configure the provider alike and hold nothing but resources.

    Each configuration of a provider starts processes of its own, so that aliases in one module would spare nothing.
    """
    groups: dict[str, dict[int, Case]] = {}
    for number, case in cases.items():
        alone = number if case.config.other_sections else ""
        key = json.dumps([case.config.terraform, dict(case.config.provider), alone], sort_keys=True)
        groups.setdefault(key, {})[number] = case
    for group in groups.values():
        numbers = list(group)
        for start in range(0, len(numbers), _LARGEST_MODULE):
            yield {number: group[number] for number in numbers[start : start + _LARGEST_MODULE]}
