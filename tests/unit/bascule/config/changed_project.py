"""A project whose files are changed by a test."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from bascule.config import Account, Environment, load
from bascule.errors import ConfigurationError, Problem


@dataclass(frozen=True)
class ChangedProject:
    """Changes files of `root`, and loads them."""

    root: Path

    def path(self, name: str) -> Path:
        """The file of that name."""
        return self.root / "environments" / f"{name}.yaml"

    def write(self, name: str, text: str) -> None:
        """The file holds `text` and nothing else."""
        self.path(name).write_text(text)

    def replace(self, name: str, old: str, new: str) -> None:
        """In the file, `new` stands where `old` stood."""
        text = self.path(name).read_text()
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def add(self, name: str, text: str) -> None:
        """The file ends in `text`."""
        self.write(name, self.path(name).read_text() + text)

    def load(self, name: str) -> Environment | Account:
        """What the file becomes."""
        return load(name, root=self.root)

    def environment(self, name: str) -> Environment:
        """The environment that the file becomes."""
        environment = self.load(name)
        assert isinstance(environment, Environment)
        return environment

    def problems(self, name: str) -> tuple[Problem, ...]:
        """Every problem of the file, which has some."""
        with pytest.raises(ConfigurationError) as caught:
            self.load(name)
        return caught.value.problems

    def problem(self, name: str) -> Problem:
        """The only problem of the file."""
        (problem,) = self.problems(name)
        return problem

    def paths(self, name: str) -> list[str]:
        """The key paths of all problems of the file."""
        return [problem.where.rpartition(" ")[2] for problem in self.problems(name)]
