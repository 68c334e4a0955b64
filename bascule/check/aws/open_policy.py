"""What a resource's own policy says about everybody."""

from __future__ import annotations

from collections.abc import Callable

from bascule.check.aws.open_statement import is_open
from bascule.check.aws.policy import policy_at
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource
from bascule.errors import TrustError
from bascule.trust.reading import listed


def judge_openness(resource: Resource, path: str, finding: Callable[[str], str]) -> Judgement | None:
    """Failed where everybody is let in; `finding` makes a message of the actions. None where there is no policy."""
    policy = policy_at(resource, path)
    if policy is None:
        return None
    try:
        open_ones = [each for each in policy.statements if is_open(each)]
    except TrustError as error:
        return resource.unknown(str(error))
    if open_ones:
        return resource.failed(finding(", ".join(listed(open_ones[0].get("Action", "all but some actions")))))
    return resource.passed() if policy.complete else resource.unknown("the policy is known only after apply")
