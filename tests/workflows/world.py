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
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bascule.tools.project import CACHE
from tests.workflows.act import WORKFLOWS, Act
from tests.workflows.action_stubs import ROOT
from tests.workflows.doubles.github import GitHub
from tests.workflows.doubles.oidc import Issuer, RunClaims
from tests.workflows.doubles.repository import BOT, PullRequest, Repository, WorkflowRun
from tests.workflows.doubles.results import Results
from tests.workflows.doubles.sts import Sts
from tests.workflows.event import Event
from tests.workflows.origin import Origin
from tests.workflows.prepared_workflow import Permissions, Preparation
from tests.workflows.run import Run

RECORDS = "records.jsonl"

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
            f"{WORKFLOWS}/{workflow}",
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
        done = self._act(place, run, event).run(workflow, event)
        run.conclusion = "success" if done.returncode == 0 else "failure"
        self.origin.keep_only(self.repository.branches)
        records = place / RECORDS
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
        for name in self.origin.git("ls-tree", "--name-only", "main", f"{WORKFLOWS}/").splitlines():
            on = yaml.load(self.origin.read("main", name), Loader=yaml.BaseLoader)["on"]  # noqa: S506 -- texts only
            dispatch = on.get("workflow_dispatch") if isinstance(on, dict) else None
            declared = frozenset((dispatch or {}).get("inputs", {})) if dispatch is not None else None
            self.repository.workflows[name] = declared

    def _prepare(self, place: Path, event: Event) -> None:
        folder = place / WORKFLOWS
        folder.mkdir(parents=True)
        preparation = Preparation(
            token=self._token,
            token_address=self.issuer.request_url,
            from_fork=event.is_from_fork,
            left_out=self.left_out,
        )
        for name in self.origin.git("ls-tree", "--name-only", event.sha, f"{WORKFLOWS}/").splitlines():
            text = preparation.prepared(Path(name).name, self.origin.read(event.sha, name))
            (folder / Path(name).name).write_text(text)

    def _token(self, job: str, permissions: Permissions) -> str:
        name = "".join(character if character.isalnum() else "_" for character in job)
        return self.github.token(text=f"ghs_{name}", **permissions)

    def _act(self, place: Path, run: WorkflowRun, event: Event) -> Act:
        return Act(
            place=place,
            actions=self.folder / "actions",
            secrets={"GITHUB_TOKEN": "ghs_none"} | ({} if event.is_from_fork else self.repository.secrets),
            variables={
                **self.repository.variables,
                "STUB_ENVIRONMENTS": json.dumps(self._environments(event)),
                "STUB_REQUEST_TOKEN": self.issuer.request_token,
            },
            environ={**self._job_environ(place, run, event), **self.environ},
        )

    def _job_environ(self, place: Path, run: WorkflowRun, event: Event) -> dict[str, str]:
        """What GitHub tells every job that act does not, and what stand-ins of actions need to know."""
        app = self.github.token(text=APP_TOKEN, login="delivery[bot]", environments="write", variables="write")
        return {
            "GITHUB_API_URL": self.github.url,
            "GITHUB_REPOSITORY": self.repository.name,
            "GITHUB_RUN_ID": str(run.id),
            "GITHUB_RUN_ATTEMPT": str(run.attempt),
            "GITHUB_WORKFLOW_REF": f"{self.repository.name}/{run.path}@{event.ref}",
            "SHA_REF": event.sha,
            "AWS_ENDPOINT_URL_STS": self.sts.url,
            "STUB_APP_TOKEN": app,
            "STUB_CLOUD": str(self.cloud.parent) if self.cloud else "",
            "STUB_JSII": str(ROOT / CACHE / "jsii"),
            "STUB_ORIGIN": str(self.origin.folder),
            "STUB_PYTHON": sys.executable,
            "STUB_RECORDS": str(place / RECORDS),
            "STUB_RESULTS": self.results.url,
            "STUB_STS": self.sts.url,
        }

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
