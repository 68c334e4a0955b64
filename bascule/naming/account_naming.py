"""The names of everything that belongs to an account, which environments find by name and not by state."""

from __future__ import annotations

from dataclasses import dataclass

from bascule.naming import arns
from bascule.naming.name_limit import name_limit


@dataclass(frozen=True)
class AccountNaming:
    """Names and ARNs of the account layer's objects: one of each in an account."""

    prefix: str
    account_id: str
    partition: str = "aws"

    @property
    def state_bucket(self) -> str:
        """The bucket of all states: "acme-state-123456789012"."""
        return name_limit("aws_s3_bucket").check(f"{self.prefix}-state-{self.account_id}")

    @property
    def plan_bucket(self) -> str:
        """The bucket of saved plans, whose objects expire: "acme-plans-123456789012"."""
        return name_limit("aws_s3_bucket").check(f"{self.prefix}-plans-{self.account_id}")

    @property
    def state_key_alias(self) -> str:
        """The alias of the key that encrypts both buckets; its id is random, so only the alias is ever used."""
        return name_limit("aws_kms_alias").check(f"alias/{self.prefix}-state")

    @property
    def path(self) -> str:
        """The IAM path of the account layer's own objects: "/acme/"."""
        return f"/{self.prefix}/"

    @property
    def boundary_name(self) -> str:
        """The permissions boundary of every role that a pipeline creates."""
        return name_limit("aws_iam_policy").check(f"{self.prefix}-boundary")

    @property
    def boundary_arn(self) -> str:
        """The ARN of the permissions boundary."""
        return arns.policy_arn(self.account_id, self.path, self.boundary_name, self.partition)

    @property
    def oidc_provider_arn(self) -> str:
        """The ARN of GitHub's OIDC provider: AWS allows one a URL and account."""
        return arns.oidc_provider_arn(self.account_id, partition=self.partition)

    @property
    def tag(self) -> tuple[str, str]:
        """The tag, key and value, of everything in the account layer: no environment has this value."""
        return "bascule:environment", f"{self.prefix}-account"

    def name(self, entity: str, resource_type: str) -> str:
        """The name of another object of the account layer: "acme-account-alerts"."""
        limit = name_limit(resource_type)
        return limit.check(limit.form.format(prefix=self.prefix, environment="account", entity=entity))
