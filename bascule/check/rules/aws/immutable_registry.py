"""BSC_AWS_018: a tag in a registry is never pushed again."""

from __future__ import annotations

from bascule.assembly.configuration import Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(repository: Resource) -> Judgement | None:
    mutability = repository.get("image_tag_mutability", "MUTABLE")
    if isinstance(mutability, Unknown):
        return repository.unknown("image_tag_mutability is not known")
    if str(mutability).startswith("IMMUTABLE"):
        return repository.passed()
    default = "" if repository.get("image_tag_mutability") else " (the default)"
    return repository.failed(f"image_tag_mutability is {mutability}{default}: a push replaces what a tag means")


RULE = Rule(
    id="BSC_AWS_018",
    title="Tags of a registry are immutable",
    severity=Severity.MEDIUM,
    reason="A tag that is pushed again changes what a new task starts, and a rollback finds something else.",
    fix='image_tag_mutability = "IMMUTABLE", or IMMUTABLE_WITH_EXCLUSION for tags that have to move, such as a cache',
    judge=each_resource(_judge, "aws_ecr_repository"),
)
