"""The trust policies of an environment's pipeline roles, as its synthesized files have them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bascule.assembly import AppAssembly
from bascule.errors import PipelineError, Problem
from bascule.trust import Purpose

STACK = "aws-access"


def trust_policies(assembly: AppAssembly) -> Mapping[Purpose, str]:
    """The policy of each role that the environment has, in the order of purposes; it may have none for some.

    Raises:
        PipelineError: the environment has no roles at all.
    """
    stack = next((each for each in assembly.stacks if each.manifest.stack == STACK), None)
    roles: Mapping[str, Any] = stack.document.get("resource", {}).get("aws_iam_role", {}) if stack else {}
    policies = {purpose: roles[purpose.value]["assume_role_policy"] for purpose in Purpose if purpose.value in roles}
    if not policies:
        raise PipelineError(
            Problem(
                message="has no roles for pipelines",
                where=assembly.stacks[0].manifest.environment,
                found=", ".join(each.manifest.stack for each in assembly.stacks),
                accepted=f"an environment with the stack {STACK}: one in AWS whose `github` is known",
                fix="name an environment that has them; see `bascule stack list ENV`",
            )
        )
    return policies
