"""A role of IAM with everything that says who gets it and what it may do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.aws.concrete import OWN_ACCOUNT
from bascule.check.aws.own_policies import OwnPolicies, arn_of, text_of
from bascule.check.aws.policy import NOTHING_KNOWN, Policy, policy_at, policy_of
from bascule.check.aws.role_grant import Grant, outside_grants, own_grants
from bascule.check.resource import Resource, resources
from bascule.facts.aws_managed_policies import MANAGED_POLICIES, managed_policy_name


@dataclass(frozen=True, kw_only=True)
class Role:
    """The role's block, what grants it rights, and the policies that are made beside it.

    Of a role that is made elsewhere the block is that of a policy which it is given, and `name` what that calls it.
    """

    resource: Resource
    grants: tuple[Grant, ...]
    policies: OwnPolicies
    name: str = ""

    @property
    def arn(self) -> str:
        """Its ARN, in the account that stands for the file's own."""
        return f"arn:aws:iam::{OWN_ACCOUNT}:role/{self.name}" if self.name else arn_of(self.resource, "role")

    @cached_property
    def trust(self) -> Policy:
        """Who may assume it."""
        return policy_at(self.resource, "assume_role_policy") or NOTHING_KNOWN

    @cached_property
    def granted(self) -> list[Policy]:
        """Those of its policies that can be read."""
        return [policy for grant in self.grants if (policy := self._read(grant))]

    @property
    def unread(self) -> list[str]:
        """The ARNs of its other policies."""
        return [text_of(grant.value) for grant in self.grants if not self._read(grant)]

    @property
    def managed(self) -> list[str]:
        """The names of its policies that AWS itself manages."""
        names = (managed_policy_name(text_of(grant.value)) for grant in self.grants if not grant.inline)
        return [name for name in names if name]

    @property
    def own_policies(self) -> list[str]:
        """The ARNs of those attached policies that the account itself manages."""
        attached = (self.policies.named(grant.holder, grant.value) for grant in self.grants if not grant.inline)
        return [arn_of(policy, "policy") for policy in attached if policy]

    @cached_property
    def boundary(self) -> Policy | None:
        """Its permissions boundary: None where it has none, without statements where it cannot be read."""
        value = self.resource.get("permissions_boundary")
        if value is None or value == "":
            return None
        return self._read(Grant(holder=self.resource, value=value, inline=False)) or NOTHING_KNOWN

    def _read(self, grant: Grant) -> Policy | None:
        """What the grant allows, None where the file does not tell."""
        if grant.inline:
            return policy_of(grant.holder, grant.value)
        if own := self.policies.named(grant.holder, grant.value):
            return policy_at(own, "policy")
        managed = MANAGED_POLICIES.get(managed_policy_name(text_of(grant.value)))
        return Policy(document=dict(managed)) if managed else None


def roles(configurations: Sequence[Configuration]) -> Iterator[Role]:
    """Every role of the configurations."""
    outside = _by_role(configurations)
    policies = OwnPolicies(configurations)
    for resource in resources(configurations, "aws_iam_role"):
        keys: list[tuple[int, object]] = [(id(resource.configuration), resource.block.address)]
        name = resource.get("name")
        keys += [(0, name)] if isinstance(name, str) else []
        named = [grant for key in keys for grant in outside.get(key, ())]
        yield Role(resource=resource, grants=(*own_grants(resource), *named), policies=policies)


def roles_elsewhere(configurations: Sequence[Configuration]) -> Iterator[Role]:
    """For each policy that is written for a role which none of the configurations makes: that role with it alone."""
    policies = OwnPolicies(configurations)
    made = list(resources(configurations, "aws_iam_role"))
    own = {(id(each.configuration), each.block.address) for each in made} | {
        (0, str(each.get("name"))) for each in made
    }
    for grant, names in outside_grants(configurations):
        keys = _keys(grant, names)
        if keys and own.isdisjoint(keys):
            yield Role(resource=grant.holder, grants=(grant,), policies=policies, name=text_of(names[0]))


def _by_role(configurations: Sequence[Configuration]) -> dict[tuple[int, object], list[Grant]]:
    """Grants by the role's name, and by its address within a configuration."""
    found: dict[tuple[int, object], list[Grant]] = defaultdict(list)
    for grant, names in outside_grants(configurations):
        for key in _keys(grant, names):
            found[key].append(grant)
    return found


def _keys(grant: Grant, names: Sequence[Any]) -> list[tuple[int, str]]:
    """What the roles of a grant may be called: addresses in its own configuration, or names."""
    place = id(grant.holder.configuration)
    return [
        key
        for name in names
        for key in ([(place, each) for each in name.references] if isinstance(name, Unknown) else [])
        or [(0, str(name))]
    ]
