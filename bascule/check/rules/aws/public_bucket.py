"""BSC_AWS_025: nobody reads or fills a bucket unasked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_PUBLIC_ACLS = ("public-read", "public-read-write", "authenticated-read", "website")
_BLOCKS = ("block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets")


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for acl in resources(configurations, "aws_s3_bucket", "aws_s3_bucket_acl"):
        if acl.get("acl") in _PUBLIC_ACLS:
            yield acl.failed(f"its acl is {acl.get('acl')}")
    for policy in resources(configurations, "aws_s3_bucket_policy"):
        yield _policy(policy)
    for block in resources(configurations, "aws_s3_bucket_public_access_block", "aws_s3_account_public_access_block"):
        off = [name for name in _BLOCKS if block.truth(name, default=False) is False]
        yield block.failed(f"{', '.join(off)}: off") if off else block.passed()


def _policy(policy: Resource) -> Judgement:
    text = policy.get("policy")
    document = text.document if isinstance(text, Unknown) else _parsed(text)
    if not isinstance(document, Mapping):
        return policy.unknown("its policy is not known")
    statements = document.get("Statement", [])
    rows = statements if isinstance(statements, list) else [statements]
    public = [row for row in rows if isinstance(row, Mapping) and _is_public(row)]
    return policy.failed(f"it allows anybody {public[0].get('Action')}") if public else policy.passed()


def _is_public(statement: Mapping[str, Any]) -> bool:
    principal = statement.get("Principal")
    named = principal.get("AWS") if isinstance(principal, Mapping) else principal
    anybody = named == "*" or (isinstance(named, list) and "*" in named)
    return bool(statement.get("Effect") == "Allow" and anybody and not statement.get("Condition"))


def _parsed(text: Any) -> Any:
    try:
        return json.loads(text) if isinstance(text, str) else text
    except ValueError:
        return None


RULE = Rule(
    id="BSC_AWS_025",
    title="Buckets are not public",
    severity=Severity.CRITICAL,
    reason="Documents that answers are drawn from, prompts and weights are found by whoever guesses a name.",
    fix="keep the public access block on, and let CloudFront (origin access control) or signed URLs read",
    judge=_judge,
)
