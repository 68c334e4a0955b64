"""What the stacks of an environment in AWS have in common."""

from __future__ import annotations

from functools import cached_property

from constructs import Construct

from bascule.bindings import ProviderConfiguration
from bascule.config import Environment
from bascule.config.aws import AwsAccount, AwsTarget
from bascule.errors import SynthError
from bascule.naming import Naming
from bascule.synth import EnvironmentStack, Producers
from stacks.aws.provider import add_aws_provider

CLOUDFRONT_REGION = "us-east-1"
"""Where CloudFront looks for certificates."""


class AwsStack(EnvironmentStack):
    """A stack in one region of one account, whose provider tags everything with environment and owner."""

    def __init__(self, scope: Construct, environment: Environment, producers: Producers) -> None:
        super().__init__(scope, environment, producers)
        self._add_provider(self.region)

    @classmethod
    def wanted(cls, environment: Environment) -> bool:
        """Every environment in AWS has it, where a subclass does not ask for more."""
        return environment.aws is not None

    @property
    def naming(self) -> Naming:
        """The names of everything in the environment."""
        return self.environment.naming

    @property
    def target(self) -> AwsTarget:
        """Where in AWS the environment is."""
        if self.environment.aws is None:
            raise SynthError(f"{self.name} is built for an environment without `aws`")
        return self.environment.aws

    @property
    def account(self) -> AwsAccount:
        """The account that the environment is in."""
        if self.environment.account.aws is None:
            raise SynthError(f"{self.name} is built for an account without `aws`")
        return self.environment.account.aws

    @property
    def region(self) -> str:
        """The environment's region."""
        return self.target.region

    @property
    def account_id(self) -> str:
        """The account's twelve digits."""
        return self.account.account_id

    @property
    def permissions_boundary(self) -> str:
        """The ARN of the policy that bounds every role of the environment: the company's or the account layer's."""
        return self.environment.account.existing.permissions_boundary or self.environment.account.naming.boundary_arn

    @property
    def tags(self) -> dict[str, str]:
        """What the provider puts on everything of the environment."""
        key, value = self.naming.tag
        own = {"environment": self.environment.name, "owner": self.environment.owner, "managed-by": "bascule"}
        # Last, so that no tag of the file takes the place of the one that access policies depend on.
        return {**self.environment.tags, **own, "stack": self.name, key: value}

    @cached_property
    def cloudfront_provider(self) -> ProviderConfiguration:
        """The provider of the region where CloudFront looks for certificates, made by the first one who asks."""
        return self._add_provider(CLOUDFRONT_REGION, alias="cloudfront")

    def _add_provider(self, region: str, alias: str | None = None) -> ProviderConfiguration:
        return add_aws_provider(
            self,
            region=region,
            account_id=self.account_id,
            tags=self.tags,
            endpoint_url=self.target.endpoint_url,
            alias=alias,
        )
