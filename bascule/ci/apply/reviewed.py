"""Which run made the plans that were reviewed, and its records in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bascule.ci.apply.plan_again import plan_again
from bascule.ci.apply.review import Review
from bascule.ci.apply.run_rules import Wanted, flaws
from bascule.ci.job import Job
from bascule.errors import PipelineError, Problem
from bascule.github import GitHubApi
from bascule.github.artifacts import Artifact, Artifacts
from bascule.github.environments import find_environment
from bascule.github.pull_requests import FoundPullRequest, PullRequests
from bascule.github.workflow_runs import WorkflowRun, WorkflowRuns

_SUCCESS: Final = "success"


@dataclass(frozen=True, kw_only=True)
class ReviewedRun:
    """The search for the run behind a commit of the default branch, for one environment."""

    job: Job
    api: GitHubApi
    environment: str

    def check_environment(self) -> None:
        """GitHub has the environment: it would make one that asks nobody for the first job that names it.

        Raises:
            PipelineError: it has not.
        """
        if find_environment(self.api, self.environment) is None:
            problem = Problem(
                message="GitHub has no such environment; nothing was applied",
                where=self.environment,
                fix=f"`bascule bootstrap {self.environment}` makes it with its roles; then run this workflow again",
            )
            raise PipelineError(problem)

    def of_merge(self) -> tuple[Review, WorkflowRun]:
        """The newest run of the pull request that brought the job's commit.

        Raises:
            PipelineError: none did, it is a fork's, or it has no successful run that fits.
        """
        merged = self._merged()
        if merged is None:
            raise self._refused(f"no pull request brought commit {self.job.sha}: nobody reviewed it")
        if merged.head.repo is None or merged.head.repo.full_name != self.job.repository:
            raise self._refused(
                f"pull request #{merged.number} comes from a fork, whose runs have no identity: nothing was planned",
                found=merged.head.repo.full_name if merged.head.repo else "a repository that is deleted",
            )
        wanted = Wanted(job=self.job, events=("pull_request",), head_sha=merged.head.sha)
        run = self._newest(WorkflowRuns(self.api).of_head(merged.head.sha), wanted, f"pull request #{merged.number}")
        return Review.of(run, pull_request=merged.number, labels=merged.label_names), run

    def of_number(self, run_id: int) -> tuple[Review, WorkflowRun]:
        """The run of that number, which is this one or an earlier one of the default branch's head.

        Raises:
            PipelineError: there is none, or it is another workflow's, branch's, repository's or commit's.
        """
        run = WorkflowRuns(self.api).get(run_id)
        if run is None:
            raise self._refused(f"this repository has no run {run_id}")
        wanted = Wanted(
            job=self.job,
            events=("push", "workflow_dispatch"),
            head_sha=self.job.sha,
            head_branch=self.job.default_branch,
        )
        if reasons := flaws(run, wanted):
            raise self._refused(f"run {run_id} holds no plan of what is to be applied", found="; ".join(reasons))
        return Review.of(run, pull_request=None, labels=frozenset()), run

    def artifacts(self, run: WorkflowRun) -> tuple[Artifact, ...]:
        """What the run left for this environment: what an apply asks to have reviewed, else the plans themselves.

        Raises:
            PipelineError: the run did not succeed and asks for nothing, or something of it is expired.
        """
        found = tuple(Artifacts(self.api).of_run(run.id))
        asked = tuple(each for each in found if each.name == f"again-{self.environment}")
        chosen = asked or tuple(each for each in found if each.name.startswith(f"plan-{self.environment}-"))
        if not asked and run.id != self.job.run_id and run.conclusion != _SUCCESS:
            raise self._refused(f"run {run.id} did not succeed", found=run.conclusion or run.status)
        if expired := [each.name for each in chosen if each.expired]:
            raise self._refused("the plans are expired", found=", ".join(expired))
        return chosen

    def unpack(self, artifacts: tuple[Artifact, ...], folder: Path) -> None:
        """Each artifact's files are in a folder of its name."""
        for each in artifacts:
            Artifacts(self.api).unpack(each, folder / each.name)

    def _merged(self) -> FoundPullRequest | None:
        """The pull request that was merged as the job's commit."""
        merged = [
            each
            for each in PullRequests(self.api).of_commit(self.job.sha)
            if each.was_merged_into(self.job.default_branch)
        ]
        exact = [each for each in merged if each.merge_commit_sha == self.job.sha]
        return next(iter(exact or merged), None)

    def _newest(self, runs: Iterator[WorkflowRun], wanted: Wanted, whose: str) -> WorkflowRun:
        """The newest run that fits, if it succeeded: an older one planned what a newer one found wrong."""
        judged = [(run, flaws(run, wanted)) for run in runs]
        fitting = sorted((run for run, reasons in judged if not reasons), key=lambda run: (run.created_at, run.id))
        if not fitting:
            others = "; ".join(f"run {run.id}: {', '.join(reasons)}" for run, reasons in judged)
            raise self._refused(f"{whose} has no run of {self.job.workflow} that planned its last commit", found=others)
        if fitting[-1].conclusion != _SUCCESS:
            how = fitting[-1].conclusion or fitting[-1].status
            raise self._refused(f"the newest plan of {whose} did not succeed", found=f"run {fitting[-1].id}: {how}")
        return fitting[-1]

    def _refused(self, message: str, *, found: str = "") -> PipelineError:
        problem = Problem(
            message=f"{message}; nothing was applied",
            where=self.environment,
            found=found,
            fix=plan_again(self.job.workflow, self.environment),
        )
        return PipelineError(problem)
