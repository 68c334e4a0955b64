"""BSC_AWS_025: nobody reads or fills a bucket unasked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration
from bascule.check.aws.open_policy import judge_openness
from bascule.check.judgement import Judgement
from bascule.check.resource import resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_PUBLIC_ACLS = ("public-read", "public-read-write", "authenticated-read", "website")
_BLOCKS = ("block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets")


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for acl in resources(configurations, "aws_s3_bucket", "aws_s3_bucket_acl"):
        if acl.get("acl") in _PUBLIC_ACLS:
            yield acl.failed(f"its acl is {acl.get('acl')}")
    for policy in resources(configurations, "aws_s3_bucket_policy"):
        found = judge_openness(policy, "policy", _finding)
        yield from (found,) if found else ()
    for block in resources(configurations, "aws_s3_bucket_public_access_block", "aws_s3_account_public_access_block"):
        off = [name for name in _BLOCKS if block.truth(name, default=False) is False]
        yield block.failed(f"{', '.join(off)}: off") if off else block.passed()


def _finding(actions: str) -> str:
    return f"its policy allows anybody {actions}"


RULE = Rule(
    id="BSC_AWS_025",
    title="Buckets are not public",
    severity=Severity.CRITICAL,
    reason="Documents that answers are drawn from, prompts and weights are found by whoever guesses a name.",
    fix="keep the public access block on, and let CloudFront (origin access control) or signed URLs read",
    judge=_judge,
)
