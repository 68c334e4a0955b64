"""The job of GitHub Actions that a command runs in."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Self

from pydantic import ValidationError

from bascule.ci.event import Event
from bascule.errors import PipelineError, Problem

_NEEDED: Final = ("GITHUB_EVENT_NAME", "GITHUB_EVENT_PATH", "GITHUB_REPOSITORY", "GITHUB_RUN_ID", "GITHUB_SHA")
_FORMS: Final = {"GITHUB_REPOSITORY": r"[\w.-]+/[\w.-]+", "GITHUB_RUN_ID": r"\d+", "GITHUB_RUN_ATTEMPT": r"\d*"}
_SUMMARY_BYTES: Final = 900_000
"""GitHub drops a step's whole summary beyond 1 MiB."""


@dataclass(frozen=True, kw_only=True)
class Job:
    """What GitHub tells a job about itself: its event, its run, and the files in which it gives answers."""

    environ: Mapping[str, str]

    @classmethod
    def of(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """The job that this process is part of.

        Raises:
            PipelineError: it is part of none, or the event cannot be read.
        """
        missing = [name for name in _NEEDED if not environ.get(name)]
        wrong = [
            f"{name}={text}" for name, form in _FORMS.items() if not re.fullmatch(form, text := environ.get(name, ""))
        ]
        if missing or wrong:
            problem = Problem(
                message="this is no job of GitHub Actions",
                found=f"without {', '.join(missing)}" if missing else ", ".join(wrong),
                fix="run this in a workflow, or set these variables as GitHub does",
            )
            raise PipelineError(problem)
        job = cls(environ=dict(environ))
        job.event  # noqa: B018 -- an event of another form is found here, not half-way through a command
        return job

    @cached_property
    def event(self) -> Event:
        """What happened, as GITHUB_EVENT_PATH tells it."""
        path = Path(self.environ["GITHUB_EVENT_PATH"])
        try:
            return Event.model_validate_json(path.read_bytes())
        except (OSError, ValidationError) as error:
            first = str(error).splitlines()[0]
            raise PipelineError(
                Problem(message="the event cannot be read", where=str(path), found=first, fix="run the workflow again")
            ) from None

    @property
    def event_name(self) -> str:
        """Such as pull_request, push, workflow_dispatch or schedule."""
        return self.environ["GITHUB_EVENT_NAME"]

    @property
    def repository(self) -> str:
        """Owner and name of the repository that the run is of."""
        return self.environ["GITHUB_REPOSITORY"]

    @property
    def run_id(self) -> int:
        """The run's number; the same one when it is run again."""
        return int(self.environ["GITHUB_RUN_ID"])

    @property
    def run_attempt(self) -> int:
        """1 at first, and one more each time that the run is run again."""
        return int(self.environ.get("GITHUB_RUN_ATTEMPT") or 1)

    @property
    def run_url(self) -> str:
        """The run's page."""
        server = self.environ.get("GITHUB_SERVER_URL") or "https://github.com"
        return f"{server}/{self.repository}/actions/runs/{self.run_id}"

    @property
    def sha(self) -> str:
        """The commit that is checked out: of a pull request, its merge with the base."""
        return self.environ["GITHUB_SHA"]

    @property
    def head_sha(self) -> str:
        """The commit that the run is about: of a pull request its own last one."""
        return self.event.pull_request.head.sha if self.event.pull_request else self.sha

    @property
    def ref(self) -> str:
        """Such as refs/heads/main or refs/pull/7/merge."""
        return self.environ.get("GITHUB_REF", "")

    @property
    def workflow(self) -> str:
        """The path of the workflow's file that GitHub started, such as .github/workflows/infra.yml.

        Raises:
            PipelineError: GitHub does not say.
        """
        named = self.environ.get("GITHUB_WORKFLOW_REF", "")
        path = named.removeprefix(f"{self.repository}/").partition("@")[0]
        if not path:
            raise PipelineError("GITHUB_WORKFLOW_REF is not set", fix="run this in a workflow of GitHub Actions")
        return path

    @property
    def default_branch(self) -> str:
        """The name of the repository's default branch.

        Raises:
            PipelineError: the event does not say.
        """
        if self.event.repository is None:
            raise PipelineError(f"the event {self.event_name} names no default branch", fix="run it by another event")
        return self.event.repository.default_branch

    @property
    def is_of_default_branch(self) -> bool:
        """Whether the run is of the default branch itself."""
        return self.ref == f"refs/heads/{self.default_branch}"

    def set_output(self, name: str, value: str) -> None:
        """Later steps and jobs read the value as the step's output of that name; nothing where no step asks for any."""
        # A delimiter that nobody can know keeps a value of several lines from setting other outputs.
        delimiter = f"end-{secrets.token_hex(16)}"
        self._append("GITHUB_OUTPUT", f"{name}<<{delimiter}\n{value}\n{delimiter}\n")

    def add_summary(self, markdown: str) -> None:
        """The run's page shows the text, cut where GitHub would drop it as a whole."""
        shown = markdown.encode()[:_SUMMARY_BYTES].decode(errors="ignore")
        self._append("GITHUB_STEP_SUMMARY", f"{shown}\n\n")

    def input(self, name: str) -> str:
        """What the person who started the run said for that input; "" where nothing was said."""
        value: Any = self.event.inputs.get(name)
        return "" if value is None else str(value)

    def _append(self, variable: str, text: str) -> None:
        if path := self.environ.get(variable):
            with Path(path).open("a", encoding="utf-8") as file:
                file.write(text)
