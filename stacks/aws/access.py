"""Who may do what with an environment."""

from __future__ import annotations

from collections.abc import Mapping

from constructs import Construct

from bascule.config import Environment
from bascule.config.backend import S3Backend
from bascule.config.github import GitHub
from bascule.errors import SynthError
from bascule.naming import arns
from bascule.synth import Producers
from bascule.trust import Document, GitHubRepository, Purpose, trust_policy
from modules.aws.pipeline_role import PipelineRole
from modules.aws.policies.access_scope import AccessScope, StateLocation
from modules.aws.policies.app import app_policies
from modules.aws.policies.changing import apply_policies, teardown_policies
from modules.aws.policies.plan import plan_policies
from modules.aws.policies.reading import READ, WHY_ANYTHING_IS_READ
from stacks.aws.aws_stack import AwsStack


class AwsAccess(AwsStack):
    """The roles of the environment's pipelines: plan, apply, teardown and app.

    It is applied by a person and reads no other stack: all that its policies mention has a name that is known before.
    The roles lie at the account's path, outside the one that the environment's own pipeline may write to. An
    environment that is never torn down has no role for that, one that no application delivers into none for apps.
    """

    kind = "aws-access"
    layer = "access"

    def __init__(self, scope: Construct, environment: Environment, producers: Producers) -> None:
        super().__init__(scope, environment, producers)
        self._add_role(Purpose.PLAN, "Plans pull requests: reads configuration, no data", plan_policies(self._scope))
        self._add_role(Purpose.APPLY, "Applies reviewed plans", apply_policies(self._scope))
        if environment.teardown != "never":
            self._add_role(Purpose.TEARDOWN, "Destroys after approval", teardown_policies(self._scope))
        if self._github.app_repositories:
            policies = app_policies(self._scope, site_buckets=self._site_buckets())
            self._add_role(Purpose.APP, "Delivers images and releases sites", policies)

    @classmethod
    def wanted(cls, environment: Environment) -> bool:
        """Environments in AWS whose repository on GitHub is known."""
        return environment.aws is not None and environment.github is not None

    def _add_role(self, purpose: Purpose, description: str, policies: Mapping[str, Document]) -> None:
        role = PipelineRole(
            self,
            purpose.value,
            name=self.naming.name(purpose.value, "aws_iam_role"),
            path=self.environment.account.naming.path,
            description=description,
            trust=self._trust(purpose),
            policies=policies,
            permissions_boundary=self.environment.account.existing.permissions_boundary,
        )
        if READ in role.policies:
            role.policies[READ].suppress("CKV_AWS_355", reason=WHY_ANYTHING_IS_READ)
        self.add_output(f"{purpose}_role_arn", role.arn, f"Role of {purpose} pipelines")

    def _trust(self, purpose: Purpose) -> Document:
        account = self.environment.account
        return trust_policy(
            purpose,
            environment=self.environment.name,
            repositories=self._app_repositories() if purpose is Purpose.APP else [self._repository()],
            provider_arn=account.existing.oidc_provider or account.naming.oidc_provider_arn,
            workflow_refs=getattr(account.job_workflow_refs, purpose.value) if purpose.names_workflow else (),
            default_branch=self._github.default_branch,
        )

    @property
    def _github(self) -> GitHub:
        if self.environment.github is None:
            raise SynthError(f"{self.name} is built for an environment without `github`")
        return self.environment.github

    def _repository(self) -> GitHubRepository:
        github = self._github
        return GitHubRepository(name=github.repository, id=github.repository_id, owner_id=github.owner_id)

    def _app_repositories(self) -> list[GitHubRepository]:
        owner = self._github.owner_id
        return [GitHubRepository(name=each.name, id=each.id, owner_id=owner) for each in self._github.app_repositories]

    @property
    def _scope(self) -> AccessScope:
        existing, domain = self.environment.existing, self.environment.domain
        return AccessScope(
            naming=self.naming,
            account=self.environment.account.naming,
            region=self.region,
            boundary_arn=self.permissions_boundary,
            state=self._state(),
            domains=[domain.name] if domain else [],
            shared_keys=[existing.kms_key] if existing.kms_key else [],
        )

    def _state(self) -> StateLocation | None:
        """Where the environment's states lie, when that is in S3."""
        backend, names = self.environment.backend, self.environment.account.naming
        if not isinstance(backend, S3Backend):
            return None
        return StateLocation(
            state_bucket=backend.bucket or names.state_bucket,
            plan_bucket=names.plan_bucket,
            key=backend.kms_key or names.state_key_alias,
        )

    def _site_buckets(self) -> list[str]:
        names = [
            self.naming.unique_name(f"site-{site}", "aws_s3_bucket", self.account_id) for site in self.environment.sites
        ]
        return [arns.bucket_arn(name, self.account.partition) for name in names]
