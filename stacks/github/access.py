"""Which jobs on GitHub work on an environment."""

from __future__ import annotations

from collections.abc import Mapping

from constructs import Construct

from bascule.config import Environment
from bascule.config.aws import AwsAccount
from bascule.config.backend import S3Backend
from bascule.config.github import AppRepository, Review
from bascule.errors import SynthError
from bascule.naming import arns
from bascule.synth import Producers
from bascule.trust import Purpose
from modules.github.approval import Approval
from modules.github.deployment_environment import PULL_REQUESTS, DeploymentEnvironment
from modules.github.environment_variables import EnvironmentVariables
from stacks.github.github_stack import GitHubStack, without_owner


class GitHubAccess(GitHubStack):
    """The GitHub environments of the pipelines, with the variables that a job needs to begin: its role, where AWS is.

    It is applied by a person and reads no other stack: roles have names that are known before. Applications have an
    environment of the same name in their own repositories; what it delivers to them is not known here.
    """

    kind = "github-access"
    layer = "access"

    def __init__(self, scope: Construct, environment: Environment, producers: Producers) -> None:
        super().__init__(scope, environment, producers)
        review = _approval(self.github.review)
        self._add_own(Purpose.PLAN, branches={"pull-requests": PULL_REQUESTS})
        self._own = self._add_own(Purpose.APPLY, approval=review)
        if environment.teardown != "never":
            self._add_own(Purpose.TEARDOWN, approval=review if environment.teardown == "approval" else None)
        for app in self.github.app_repositories:
            self._add_app(app)

    @classmethod
    def wanted(cls, environment: Environment) -> bool:
        """Environments in AWS whose repository on GitHub is known."""
        return environment.aws is not None and environment.github is not None

    def _add_own(
        self, purpose: Purpose, *, branches: Mapping[str, str] | None = None, approval: Approval | None = None
    ) -> DeploymentEnvironment:
        made = DeploymentEnvironment(
            self,
            purpose.value,
            repository=without_owner(self.github.repository),
            name=purpose.github_environment(self.environment.name),
            branches={"default-branch": self.github.default_branch, **(branches or {})},
            approval=approval,
        )
        texts = {**self._start(purpose), **self._place, **self._plans}
        EnvironmentVariables(self, f"{purpose}-variables", environment=made, texts=texts)
        return made

    def _add_app(self, app: AppRepository) -> None:
        """The variables of an application; beside the infrastructure it has that one's environment."""
        id_, texts = f"app-{app.id}", self._start(Purpose.APP)
        if app.id == self.github.repository_id:
            EnvironmentVariables(self, f"{id_}-variables", environment=self._own, texts=texts)
            return
        made = DeploymentEnvironment(
            self,
            id_,
            repository=without_owner(app.name),
            name=Purpose.APP.github_environment(self.environment.name),
            branches={"default-branch": app.default_branch},
            approval=_approval(app.review) if app.review else None,
        )
        EnvironmentVariables(self, f"{id_}-variables", environment=made, texts={**texts, **self._place})

    def _start(self, purpose: Purpose) -> dict[str, str]:
        account = self.environment.account
        name = self.environment.naming.name(purpose.value, "aws_iam_role")
        role = arns.role_arn(self._account.account_id, account.naming.path, name, self._account.partition)
        return {f"AWS_{purpose.value.upper()}_ROLE_ARN": role}

    @property
    def _place(self) -> dict[str, str]:
        region = self.environment.aws.region if self.environment.aws else self._account.region
        return {"AWS_REGION": region, "AWS_ACCOUNT_ID": self._account.account_id}

    @property
    def _plans(self) -> dict[str, str]:
        """Where saved plans lie; without a bucket they are artifacts, which are encrypted."""
        stored = isinstance(self.environment.backend, S3Backend)
        return {"PLAN_BUCKET": self.environment.account.naming.plan_bucket} if stored else {}

    @property
    def _account(self) -> AwsAccount:
        if self.environment.account.aws is None:
            raise SynthError(f"{self.name} is built for an account without `aws`")
        return self.environment.account.aws


def _approval(review: Review) -> Approval | None:
    """None where nobody is asked and nothing is waited for."""
    if not (review.reviewers or review.wait_minutes):
        return None
    return Approval(
        users=review.users,
        teams=review.teams,
        self_review=not review.prevent_self_review,
        wait_minutes=review.wait_minutes,
        administrators_bypass=review.administrators_bypass,
    )
