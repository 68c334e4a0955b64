"""GitHub actions at exact commits, with what each takes and gives: the only ones that our workflows use.

Read from the actions' own repositories on 2026-11-21 (tags, `action.yml`). A new release is taken after a week at the
earliest: tags of several actions were moved to stolen code in 2025 and 2026, and each time it was found within days.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, kw_only=True)
class GitHubAction:
    """An action: `name` as `uses:` has it, `version` the tag that `sha` was released as.

    `runtime` is node24, node20, composite, docker or cli. Inputs and outputs are those that `action.yml` declares,
    of which only those without a default are required; a `*` stands for a family of names.
    """

    name: str
    version: str
    sha: str
    released: date
    runtime: str
    inputs: frozenset[str]
    required_inputs: frozenset[str]
    outputs: frozenset[str]
    note: str

    @property
    def uses(self) -> str:
        """What a workflow says: `actions/checkout@<sha> # v7.0.1`."""
        return f"{self.name}@{self.sha} # {self.version}"


@cache
def github_actions() -> Mapping[str, GitHubAction]:
    """The actions by name."""
    text = files(__package__).joinpath("github_actions.csv").read_text(encoding="utf-8")
    return {row["action"]: _action(row) for row in csv.DictReader(text.splitlines())}


def _action(row: Mapping[str, str]) -> GitHubAction:
    return GitHubAction(
        name=row["action"],
        version=row["version"],
        sha=row["sha"],
        released=date.fromisoformat(row["released"]),
        runtime=row["runtime"],
        inputs=_names(row["inputs"]),
        required_inputs=_names(row["required_inputs"]),
        outputs=_names(row["outputs"]),
        note=row["note"],
    )


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split(";")) - {""}
