"""BSC_AWS_007: an image's name means one image."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration
from bascule.check.aws.image import read_image
from bascule.check.aws.image_use import ImageUse, image_uses
from bascule.check.by_resource import worst_by_resource
from bascule.check.judgement import Judgement
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    return worst_by_resource(map(_judgement, image_uses(configurations)))


def _judgement(use: ImageUse) -> Judgement:
    image = read_image(use.name)
    if image is None:
        return use.resource.unknown("its image is not known")
    if not image.floating:
        return use.resource.passed()
    tag = f"the tag {image.tag} of {image.repository}" if image.tag else f"no tag (latest) in {image.text}"
    return use.resource.failed(f"{tag}: what runs changes whenever somebody pushes, and there is no way back")


RULE = Rule(
    id="BSC_AWS_007",
    title="Images are named by a version or a digest",
    severity=Severity.HIGH,
    reason="Tasks of one service that start on different days run different images, and a rollback changes nothing.",
    fix="name a version that is never pushed again, or better a digest (@sha256:…)",
    judge=_judge,
)
