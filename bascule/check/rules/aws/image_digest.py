"""BSC_AWS_008: what runs in a protected environment is named by digest."""

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
    return worst_by_resource(found for use in image_uses(configurations) if (found := _judgement(use)))


def _judgement(use: ImageUse) -> Judgement | None:
    manifest = use.resource.configuration.manifest
    image = read_image(use.name)
    if manifest is None or image is None:
        what = "its image is" if manifest else "whether its environment is protected is"
        return use.resource.unknown(f"{what} not known")
    if not manifest.protected:
        return None
    if image.digest or image.undelivered:
        return use.resource.passed()
    return use.resource.failed(
        f"{image.text} has no digest: a tag can be pushed again, in a registry of others at any time"
    )


RULE = Rule(
    id="BSC_AWS_008",
    title="Images of a protected environment are named by digest",
    severity=Severity.HIGH,
    reason="Only a digest says that what was tried before is what runs now.",
    fix="bascule images lock, or name the image as REPOSITORY@sha256:…",
    judge=_judge,
)
