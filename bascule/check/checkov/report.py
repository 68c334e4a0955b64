"""What Checkov answers, as far as it is read."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

_FAILED_TO_RUN = re.compile(r"Failed to run check (\S+) on \S*?:(\S+)")


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True)


class FailedCheck(_Part):
    """A rule that is broken at an address; `evaluated_keys` are paths such as "rule/[0]/days"."""

    class Result(_Part):
        """The part of the answer that says what was looked at."""

        evaluated_keys: list[Any] = Field(default_factory=list)

    check_id: str
    check_name: str
    resource: str
    check_result: Result = Field(default_factory=Result)

    @property
    def evaluated_keys(self) -> list[str]:
        """The paths; for rules about several resources Checkov gives none."""
        return [key for key in self.check_result.evaluated_keys if isinstance(key, str)]


class _Results(_Part):
    failed_checks: list[FailedCheck]


class _Summary(_Part):
    resource_count: int
    parsing_errors: int


class Report(_Part):
    """The document that `--output json` prints for one framework."""

    results: _Results
    summary: _Summary


class Answer(_Part):
    """The broken rules, and the rules that failed at an address of their own accord: what was not looked at."""

    failed_checks: list[FailedCheck]
    gave_up: list[tuple[str, str]]


def checks_that_gave_up(log: str) -> list[tuple[str, str]]:
    """Id and address of each check that ended in an error of its own, which Checkov only logs."""
    return sorted(set(_FAILED_TO_RUN.findall(log)))
