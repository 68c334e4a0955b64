"""What the environments of an account in AWS share."""

from __future__ import annotations

from constructs import Construct

from bascule.config import Account
from bascule.config.aws import AwsAccount as AwsAccountSettings
from bascule.errors import SynthError
from bascule.synth import AccountStack, Producers
from modules.aws.budget import Budget
from modules.aws.cost_anomaly_alert import CostAnomalyAlert
from modules.aws.github_oidc import GithubOidc
from modules.aws.permissions_boundary import PermissionsBoundary
from modules.aws.state_backend import StateBackend
from stacks.aws.provider import add_aws_provider


class AwsAccount(AccountStack):
    """GitHub's OIDC provider, the permissions boundary, buckets for states and plans with their key, cost alerts.

    Environments find all of it by name. Provider and boundary are left out where the account has them already.
    """

    kind = "aws-account"

    def __init__(self, scope: Construct, account: Account, producers: Producers) -> None:
        super().__init__(scope, account, producers)
        self._add_provider()
        self._add_identities()
        self._add_state()
        self._add_cost_alerts()

    @classmethod
    def wanted(cls, account: Account) -> bool:
        """Every account in AWS has it."""
        return account.aws is not None

    @property
    def settings_of_aws(self) -> AwsAccountSettings:
        """The account's id and regions."""
        if self.account.aws is None:
            raise SynthError(f"{self.name} is built for an account without `aws`")
        return self.account.aws

    def _add_provider(self) -> None:
        key, value = self.account.naming.tag
        own = {"owner": self.account.owner, "managed-by": "bascule", "stack": self.name, key: value}
        add_aws_provider(
            self,
            region=self.settings_of_aws.region,
            account_id=self.settings_of_aws.account_id,
            tags={**self.account.tags, **own},
        )

    def _add_identities(self) -> None:
        """GitHub's provider and the boundary, or the company's own."""
        existing = self.account.existing
        provider = existing.oidc_provider or GithubOidc(self, "github-oidc").arn
        boundary = (
            existing.permissions_boundary
            or PermissionsBoundary(self, "permissions-boundary", naming=self.account.naming).arn
        )
        self.add_output("oidc_provider_arn", provider, "Through which GitHub's jobs get their roles")
        self.add_output("permissions_boundary_arn", boundary, "Bounds every role that pipelines create")

    def _add_state(self) -> None:
        backend = StateBackend(
            self,
            "state",
            naming=self.account.naming,
            region=self.settings_of_aws.region,
            deletion_protection=self.account.protected,
        )
        self.add_output("state_bucket", backend.states.name, "Holds the states of all environments")
        self.add_output("plan_bucket", backend.plans.name, "Holds saved plans for 30 days")
        self.add_output("state_key_alias", backend.key.alias, "Key of both buckets")

    def _add_cost_alerts(self) -> None:
        if self.account.budget is None:
            return
        naming, wanted = self.account.naming, self.account.budget
        emails = [self.account.alarms.email if self.account.alarms else self.account.owner]
        Budget(
            self,
            "budget",
            name=naming.name("monthly", "aws_budgets_budget"),
            monthly_usd=wanted.monthly_usd,
            alert_percent=wanted.alert_percent,
            emails=emails,
        )
        if wanted.anomaly_usd is not None:
            CostAnomalyAlert(
                self,
                "cost-anomalies",
                monitor_name=naming.name("services", "aws_ce_anomaly_monitor"),
                subscription_name=naming.name("services", "aws_ce_anomaly_subscription"),
                emails=emails,
                minimum_usd=wanted.anomaly_usd,
            )
