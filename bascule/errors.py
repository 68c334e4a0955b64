"""Every error that a user can cause, as one tree; whatever is not in it is a bug and left to crash.

BasculeError
├── ConfigurationError   an environment, account or defaults file (all its problems at once)
├── NamingError          a physical name that its resource does not allow
├── BindingError         a binding that cannot be generated or was used wrongly
├── TrustError           a policy that would trust too much, or cannot be judged
├── SynthError           stacks that cannot become JSON
├── ToolError            an external program that is missing, too old or failed
├── StateError           a state, plan or assembly file that cannot be read
├── CheckError           a rule, suppression or scanner that cannot be used
├── CostError            a price book or estimate that cannot be used
├── CloudError           a call to a cloud or registry that failed
├── GitHubError          a call to GitHub that failed
├── PipelineError        a pipeline that must not go on, or a workflow that is wrong
└── SandboxError         the simulated cloud's own store or settings
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing that is wrong: where, what was found, what is accepted, and what to do next."""

    message: str
    where: str = ""
    found: str = ""
    accepted: str = ""
    fix: str = ""

    def __str__(self) -> str:
        head = f"{self.where}: {self.message}" if self.where else self.message
        notes = (("found", self.found), ("accepted", self.accepted), ("next", self.fix))
        return "\n".join([head, *(f"  {label}: {text}" for label, text in notes if text)])


class BasculeError(Exception):
    """A user's error: its text says what was found, what is accepted and the next step."""

    def __init__(self, problems: str | Problem | Sequence[Problem], *, fix: str = "") -> None:
        if isinstance(problems, str):
            problems = Problem(message=problems, fix=fix)
        self.problems: tuple[Problem, ...] = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class ConfigurationError(BasculeError):
    """A configuration file is wrong."""


class NamingError(BasculeError):
    """A physical name is not one that its resource allows."""


class BindingError(BasculeError):
    """A binding cannot be generated, or was used in a way that no engine accepts."""


class TrustError(BasculeError):
    """A policy would trust more than it says, or holds what cannot be judged."""


class SynthError(BasculeError):
    """The stacks cannot become JSON."""


class ToolError(BasculeError):
    """An external program is missing, too old, or failed."""


class StateError(BasculeError):
    """A state, plan or assembly file cannot be read."""


class CheckError(BasculeError):
    """A rule, a suppression or a scanner cannot be used."""


class CostError(BasculeError):
    """A price book or an estimate cannot be used."""


class CloudError(BasculeError):
    """A call to a cloud or a registry failed; `code` is what the cloud calls it, empty when nothing answered.

    `transient`: the same call may succeed in a minute.
    """

    def __init__(
        self,
        problems: str | Problem | Sequence[Problem],
        *,
        fix: str = "",
        code: str = "",
        transient: bool = False,
    ) -> None:
        super().__init__(problems, fix=fix)
        self.code, self.transient = code, transient


class GitHubError(BasculeError):
    """A call to GitHub failed; `status` is the answer's HTTP status, 0 when nothing answered."""

    def __init__(self, problems: str | Problem | Sequence[Problem], *, fix: str = "", status: int = 0) -> None:
        super().__init__(problems, fix=fix)
        self.status = status


class PipelineError(BasculeError):
    """A pipeline must not go on, or a workflow cannot be read."""


class SandboxError(BasculeError):
    """The simulated cloud cannot be used."""
