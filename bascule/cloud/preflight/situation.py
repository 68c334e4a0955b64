"""What a need is judged by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bascule.assembly import AppAssembly
from bascule.cloud.clients import Clients
from bascule.config import Environment
from bascule.config.account import Account
from bascule.config.aws import AwsAccount, AwsTarget


@dataclass(frozen=True)
class Situation:
    """An environment, its synthesized stacks, and the account: `clients` is None where it cannot be asked."""

    environment: Environment
    app: AppAssembly
    clients: Clients | None

    @property
    def account(self) -> Account:
        """The environment's account."""
        return self.environment.account

    @property
    def aws(self) -> AwsTarget:
        """Where in AWS it is."""
        if self.environment.aws is None:
            raise LookupError("an environment without aws has no needs there; the command refuses it")
        return self.environment.aws

    @property
    def aws_account(self) -> AwsAccount:
        """The account of AWS."""
        if self.account.aws is None:
            raise LookupError("an environment in AWS has an account there; the loader refuses anything else")
        return self.account.aws

    def resources(self, *types: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Address and arguments of every resource of these types in the stacks."""
        for stack in self.app.stacks:
            for type_ in types:
                for name, arguments in stack.document.get("resource", {}).get(type_, {}).items():
                    yield f"{type_}.{name}", arguments

    @cached_property
    def own_arns(self) -> frozenset[str]:
        """The ARNs of what the environment has in the account already, by its tag; empty where nobody can be asked."""
        if self.clients is None:
            return frozenset()
        key, value = self.environment.naming.tag
        pages = self.clients.client("resourcegroupstaggingapi").get_paginator("get_resources")
        found = pages.paginate(TagFilters=[{"Key": key, "Values": [value]}])
        return frozenset(each["ResourceARN"] for page in found for each in page["ResourceTagMappingList"])


def clients_to_ask(environment: Environment) -> Clients | None:
    """Clients of the environment's account; None where it is simulated, or nobody has credentials.

    Raises:
        CloudError: the credentials are of another account, or expired.
    """
    if environment.simulated:
        return None
    clients = Clients.of(environment)
    if not clients.has_credentials:
        return None
    clients.client("sts")
    return clients
