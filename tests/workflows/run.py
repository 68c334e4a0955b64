"""What a run of a workflow came to, read from act's log."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.workflows.doubles.repository import WorkflowRun

Entry = Mapping[str, Any]
_NOISE = ("LocalRepositoryCache", "⭐ Run", "  ✅  Success", "  ⚙  ::", "Cleaning up", "Couldn't get a valid docker")
"""What act says of how it works."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """A run that is over.

    Jobs are named as at GitHub: `plan (dev, aws-app)` is a leg of a matrix, `apply/reviewed` the job `reviewed`
    of the workflow that job `apply` calls. `jobs` holds how each ended; one that is not in it was skipped.
    """

    run: WorkflowRun
    exit_code: int
    seconds: float
    text: str
    records: Sequence[Entry]

    @property
    def succeeded(self) -> bool:
        """Whether the run is green at GitHub."""
        return self.exit_code == 0

    @property
    def jobs(self) -> dict[str, str]:
        """success or failure of each job that ran."""
        return {_name(each): each["jobResult"] for each in self._entries() if "jobResult" in each}

    @property
    def logs(self) -> dict[str, str]:
        """What the steps of each job wrote, with secrets masked."""
        return self._texts(each for each in self._entries() if each.get("raw_output") or "command" in each)

    @property
    def summaries(self) -> dict[str, str]:
        """What each job's summary says."""
        found: dict[str, str] = defaultdict(str)
        for each in self._entries():
            if each.get("command") == "summary":
                found[_name(each)] += each["content"]
        return dict(found)

    @property
    def errors(self) -> list[str]:
        """What the run's page shows in red."""
        return [str(each["msg"]).strip() for each in self._entries() if each.get("level") == "error"] + [
            str(each["arg"]) for each in self._entries() if each.get("command") == "error"
        ]

    def of_action(self, name: str) -> list[Entry]:
        """What the stand-in of an action recorded, such as "actions/checkout"."""
        return [each for each in self.records if each["action"] == name]

    def __str__(self) -> str:
        """The log, for a person: what steps wrote, and how they ended."""
        told = [each for each in self._entries() if not str(each["msg"]).startswith(_NOISE)]
        return "\n".join(f"[{_name(each)}] {str(each['msg']).rstrip()}" for each in told)

    def _entries(self) -> Iterator[Entry]:
        for line in self.text.splitlines():
            try:
                entry = json.loads(line)
            except ValueError:
                entry = line
            yield entry if isinstance(entry, dict) else {"msg": line}

    def _texts(self, entries: Iterable[Entry]) -> dict[str, str]:
        found: dict[str, str] = defaultdict(str)
        for each in entries:
            found[_name(each)] += str(each["msg"])
        return dict(found)


def _name(entry: Entry) -> str:
    """The job's name; act says `infra.yml/changes`, and `apply/reusable-apply.yml/reviewed` for one that is called."""
    callers = str(entry.get("job", "")).split("/")[:-2]
    values = ", ".join(str(value) for value in (entry.get("matrix") or {}).values())
    return "/".join([*callers, str(entry.get("jobID", ""))]) + (f" ({values})" if values else "")
