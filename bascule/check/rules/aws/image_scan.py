"""BSC_AWS_019: images are scanned when they are pushed."""

from __future__ import annotations

from bascule.assembly.configuration import Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource, resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(repository: Resource) -> Judgement | None:
    if any(resources(repository.together, "aws_ecr_registry_scanning_configuration")):
        return repository.passed()
    scans = repository.truth("image_scanning_configuration.scan_on_push", default=False)
    if isinstance(scans, Unknown):
        return repository.unknown("scan_on_push is not known")
    if scans:
        return repository.passed()
    if repository.configuration.manifest is None:
        return repository.unknown("whether its registry scans all images is said elsewhere")
    return repository.failed("scan_on_push is not true")


RULE = Rule(
    id="BSC_AWS_019",
    title="Images are scanned when they are pushed",
    severity=Severity.LOW,
    reason="Known holes of an image are listed at no cost, before it runs.",
    fix="image_scanning_configuration { scan_on_push = true }, or aws_ecr_registry_scanning_configuration for all",
    judge=each_resource(_judge, "aws_ecr_repository"),
)
