"""What one environment's access policies mention: names and ARNs that are known before anything exists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bascule.naming import AccountNaming, Naming


@dataclass(frozen=True, kw_only=True)
class StateLocation:
    """Where states and saved plans lie in S3; `key` encrypts them: an alias ("alias/acme-state") or an ARN."""

    state_bucket: str
    plan_bucket: str
    key: str


@dataclass(frozen=True, kw_only=True)
class AccessScope:
    """One environment in one account and region.

    `boundary_arn` bounds every role that the environment makes. `domains` are the DNS names at and below which records
    may change, `shared_keys` ARNs of KMS keys that are used but not managed. Without `state` (a backend elsewhere)
    nothing is said about states.
    """

    naming: Naming
    account: AccountNaming
    region: str
    boundary_arn: str
    state: StateLocation | None = None
    domains: Sequence[str] = ()
    shared_keys: Sequence[str] = ()

    @property
    def environment(self) -> str:
        """The environment's name, under which its states and plans lie."""
        return self.naming.environment

    def arns(self, *templates: str) -> list[str]:
        """ARNs of the environment's objects of those forms, such as "ecs:{region}:{account}:cluster/{name}".

        `{name}` stands for all its names, its own ("acme-dev") and those of entities ("acme-dev-*"); `{path}` is
        "/acme/dev/", `{folder}` "acme/dev".
        """
        own = f"{self.naming.prefix}-{self.environment}"
        found = (self._arn(template, name) for template in templates for name in (own, f"{own}-*"))
        return list(dict.fromkeys(found))

    def _arn(self, template: str, name: str) -> str:
        path = self.naming.path
        account_id = self.account.account_id
        filled = template.format(region=self.region, account=account_id, name=name, path=path, folder=path.strip("/"))
        return f"arn:{self.account.partition}:{filled}"
