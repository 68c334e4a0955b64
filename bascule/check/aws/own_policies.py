"""The policies that configurations make themselves, by the ARNs that they will have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bascule.assembly.configuration import Configuration, Kind, Unknown
from bascule.check.aws.concrete import OWN_ACCOUNT, concrete
from bascule.check.resource import Resource, resources

_TYPE = "aws_iam_policy"
_ARN_PARTS = 6


class OwnPolicies:
    """Finds the resource that a value means: by reference, or by the ARN that its path and name make."""

    def __init__(self, configurations: Sequence[Configuration]) -> None:
        self._by_arn = {arn_of(each, "policy"): each for each in resources(configurations, _TYPE)}

    def named(self, holder: Resource, value: Any) -> Resource | None:
        """The policy that a value of the holder's block means, None where it is made elsewhere."""
        for address in value.references if isinstance(value, Unknown) else ():
            block = holder.configuration.at(address)
            if block and block.type == _TYPE and block.kind is Kind.RESOURCE:
                return Resource(block=block, configuration=holder.configuration, together=holder.together)
        return self._by_arn.get(in_own_account(text_of(value)))


def arn_of(resource: Resource, kind: str) -> str:
    """The ARN of a role or policy, with names that no pattern was written for where only AWS knows them."""
    name = concrete(resource.get("name", Unknown(references=(resource.block.address,))))
    return f"arn:aws:iam::{OWN_ACCOUNT}:{kind}{concrete(resource.get('path', '/'))}{name}"


def in_own_account(arn: str) -> str:
    """The ARN as one of the file's own account, whatever stands for its number."""
    parts = arn.split(":", _ARN_PARTS - 1)
    if len(parts) < _ARN_PARTS:
        return arn
    return ":".join(["arn", "aws", parts[2], parts[3], OWN_ACCOUNT, parts[5]])


def text_of(value: Any) -> str:
    """A text with names in the place of what is unknown; empty where it is no text."""
    return concrete(value) if isinstance(value, str | Unknown) else ""
