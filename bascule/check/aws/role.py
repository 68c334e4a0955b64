"""A role of IAM with everything that says who gets it and what it may do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.aws.own_policies import OwnPolicies, arn_of, text_of
from bascule.check.aws.policy import NOTHING_KNOWN, Policy, policy_at, policy_of
from bascule.check.aws.role_grant import Grant, outside_grants, own_grants
from bascule.check.resource import Resource, resources
from bascule.facts.aws_managed_policies import MANAGED_POLICIES, managed_policy_name


@dataclass(frozen=True, kw_only=True)
class Role:
    """`granted` are the policies that could be read, `unread` the ARNs of the others that it has.

    `own_policies` are the ARNs of those that the account itself manages. `boundary` is None where it has none, and
    incomplete where it cannot be read.
    """

    resource: Resource
    granted: tuple[Policy, ...]
    unread: tuple[str, ...]
    own_policies: tuple[str, ...]
    boundary: Policy | None

    @property
    def trust(self) -> Policy:
        """Who may assume it."""
        return policy_at(self.resource, "assume_role_policy") or NOTHING_KNOWN

    @property
    def arn(self) -> str:
        """Its ARN, in the account that stands for the file's own."""
        return arn_of(self.resource, "role")


def roles(configurations: Sequence[Configuration]) -> Iterator[Role]:
    """Every role of the configurations."""
    found = list(resources(configurations, "aws_iam_role"))
    outside = _by_role(configurations)
    policies = OwnPolicies(configurations)
    for resource in found:
        keys = {(id(resource.configuration), resource.block.address), (0, resource.get("name"))} - {(0, None)}
        grants = [*own_grants(resource), *(grant for key in keys for grant in outside.get(key, ()))]
        yield _role(resource, grants, policies)


def _by_role(configurations: Sequence[Configuration]) -> dict[tuple[int, object], list[Grant]]:
    """Grants by the role's name, and by its address within a configuration."""
    found: dict[tuple[int, object], list[Grant]] = defaultdict(list)
    for grant, names in outside_grants(configurations):
        for name in names:
            addresses = name.references if isinstance(name, Unknown) else ()
            keys = [(id(grant.holder.configuration), address) for address in addresses] or [(0, name)]
            for key in keys:
                found[key].append(grant)
    return found


def _role(resource: Resource, grants: Sequence[Grant], policies: OwnPolicies) -> Role:
    read = [(grant, _read(grant, policies)) for grant in grants]
    attached = [policies.named(grant.holder, grant.value) for grant in grants if not grant.inline]
    boundary = resource.get("permissions_boundary")
    bounding = _read(Grant(holder=resource, value=boundary, inline=False), policies) or NOTHING_KNOWN
    return Role(
        resource=resource,
        granted=tuple(policy for _, policy in read if policy),
        unread=tuple(text_of(grant.value) for grant, policy in read if not policy),
        own_policies=tuple(arn_of(each, "policy") for each in attached if each),
        boundary=None if boundary in (None, "") else bounding,
    )


def _read(grant: Grant, policies: OwnPolicies) -> Policy | None:
    """What the grant allows, None where the file does not tell."""
    if grant.inline:
        return policy_of(grant.holder, grant.value)
    if own := policies.named(grant.holder, grant.value):
        return policy_at(own, "policy")
    managed = MANAGED_POLICIES.get(managed_policy_name(text_of(grant.value)))
    return Policy(document=dict(managed)) if managed else None
