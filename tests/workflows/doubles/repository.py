"""A repository at GitHub as tests write it down: what is in it, and what was done to it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from itertools import count
from typing import Any

from nacl.public import PrivateKey, SealedBox

BOT = "github-actions[bot]"
"""Who a job's own token writes as."""


@dataclass(kw_only=True)
class Comment:
    """A comment below an issue or a pull request."""

    id: int
    number: int
    author: str
    body: str


@dataclass(kw_only=True)
class Issue:
    """An issue."""

    number: int
    title: str
    body: str
    author: str = BOT
    labels: list[str] = field(default_factory=list)
    state: str = "open"


@dataclass(kw_only=True)
class PullRequest:
    """A pull request; merged where `merge_sha` says by which commit."""

    number: int
    head_sha: str
    base_sha: str
    head_ref: str = "change"
    base_ref: str = "main"
    head_repository: str = ""
    labels: list[str] = field(default_factory=list)
    author: str = "octocat"
    merge_sha: str = ""
    state: str = "open"
    title: str = "A change"


@dataclass(kw_only=True)
class WorkflowRun:
    """A run of a workflow; `conclusion` is empty as long as it is not over."""

    id: int
    path: str
    event: str
    head_sha: str
    head_branch: str
    head_repository: str
    conclusion: str = "success"
    attempt: int = 1
    actor: str = "octocat"
    pull_requests: tuple[int, ...] = ()


@dataclass(kw_only=True)
class Artifact:
    """An artifact of a run: its files by name, or none any more once it has expired."""

    id: int
    run: int
    name: str
    files: Mapping[str, bytes]
    attempt: int = 1
    expired: bool = False

    @property
    def content(self) -> bytes:
        """The archive that GitHub hands out."""
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as writer:
            for name, content in self.files.items():
                writer.writestr(zipfile.ZipInfo(name), content)
        return archive.getvalue()

    @property
    def digest(self) -> str:
        """Its digest, as GitHub says it."""
        return f"sha256:{sha256(self.content).hexdigest()}"


@dataclass(kw_only=True)
class Environment:
    """A GitHub environment; `secrets` holds what was sealed for it, opened."""

    name: str
    variables: dict[str, str] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict)
    reviewers: list[str] = field(default_factory=list)
    prevent_self_review: bool = False
    wait_minutes: int = 0
    branches: list[str] = field(default_factory=list)
    key: PrivateKey = field(default_factory=PrivateKey.generate)

    def opened(self, sealed: bytes) -> str:
        """The value that somebody sealed with the environment's public key."""
        return SealedBox(self.key).decrypt(sealed).decode()


@dataclass(kw_only=True)
class Repository:
    """All of one repository. `workflows` are the inputs of each file that can be dispatched, or None where it can't."""

    name: str = "acme/platform"
    id: int = 700000001
    owner_id: int = 70000001
    private: bool = True
    default_branch: str = "main"
    branches: dict[str, str] = field(default_factory=lambda: {"main": "0" * 40})
    environments: dict[str, Environment] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)
    secrets: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    issues: dict[int, Issue] = field(default_factory=dict)
    pull_requests: dict[int, PullRequest] = field(default_factory=dict)
    comments: dict[int, Comment] = field(default_factory=dict)
    runs: dict[int, WorkflowRun] = field(default_factory=dict)
    artifacts: dict[int, Artifact] = field(default_factory=dict)
    workflows: dict[str, frozenset[str] | None] = field(default_factory=dict)
    dispatches: list[tuple[str, str, Mapping[str, Any]]] = field(default_factory=list)
    """What was dispatched: workflow file, ref, inputs."""
    scans: list[Mapping[str, Any]] = field(default_factory=list)
    files: dict[tuple[str, str], bytes] = field(default_factory=dict)
    """Files by ref and path, for those who read them over the API."""
    protection: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)
    """Other answers by path below the repository, or from "/" on, as GitHub's documentation has them; for `doctor`."""
    _ids: Iterator[int] = field(default_factory=lambda: count(1))

    def next_id(self) -> int:
        """A number that nothing of the repository has: issues and pull requests share theirs at GitHub, too."""
        taken = {*self.issues, *self.pull_requests, *self.comments, *self.runs, *self.artifacts}
        return next(each for each in self._ids if each not in taken)

    def environment(self, name: str, **variables: str) -> Environment:
        """The environment of that name, made if need be, with these variables added."""
        environment = self.environments.setdefault(name, Environment(name=name))
        environment.variables.update(variables)
        return environment

    def add_run(self, path: str, event: str, head_sha: str, **members: Any) -> WorkflowRun:
        """A run of a workflow of this repository's own branch, successful unless it is said otherwise."""
        chosen: dict[str, Any] = {
            "head_branch": self.default_branch,
            "head_repository": self.name,
            "id": self.next_id(),
        } | members
        run = WorkflowRun(path=path, event=event, head_sha=head_sha, **chosen)
        self.runs[run.id] = run
        return run

    def add_artifact(self, run: int, name: str, files: Mapping[str, bytes]) -> Artifact:
        """An artifact of the run's present attempt."""
        artifact = Artifact(id=self.next_id(), run=run, name=name, files=files, attempt=self.runs[run].attempt)
        self.artifacts[artifact.id] = artifact
        return artifact

    def add_pull_request(self, head_sha: str, base_sha: str, **members: Any) -> PullRequest:
        """A pull request, from a branch of this repository unless it is said otherwise."""
        chosen: dict[str, Any] = {"number": self.next_id(), "head_repository": self.name} | members
        pull_request = PullRequest(head_sha=head_sha, base_sha=base_sha, **chosen)
        self.pull_requests[pull_request.number] = pull_request
        return pull_request


NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
"""When everything happened."""
