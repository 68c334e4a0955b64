"""What a pipeline's role is for."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """One role each: a token that serves one purpose never gets another purpose's role."""

    PLAN = "plan"
    APPLY = "apply"
    TEARDOWN = "teardown"
    APP = "app"

    def github_environment(self, environment: str) -> str:
        """The GitHub environment whose jobs have the role: ``dev-plan``, ``dev``, ``dev-teardown``, ``dev``."""
        return f"{environment}-{self.value}" if self in (Purpose.PLAN, Purpose.TEARDOWN) else environment

    @property
    def names_workflow(self) -> bool:
        """Whether only listed reusable workflows get the role.

        A pull request's plan runs the pull request's own code whatever workflow calls it, so there a workflow's
        name would protect nothing.
        """
        return self is not Purpose.PLAN

    @property
    def names_branch(self) -> bool:
        """Whether only runs on the default branch get the role.

        ``job_workflow_ref`` names the called workflow, so a pull request could call the one of the default branch.
        """
        return self in (Purpose.APPLY, Purpose.TEARDOWN)
