"""BSC_AWS_022: whatever costs money says whose it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from bascule.assembly.configuration import Block, Configuration, Kind, Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity
from bascule.schemas import load_schema


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    """A file without a bascule.json is nobody's environment: there, other things may carry the tags."""
    environment = [configuration for configuration in configurations if configuration.manifest]
    return (_judgement(each) for each in resources(environment, *_taggable(), *_HOLES))


def _judgement(resource: Resource) -> Judgement:
    hole = _HOLES.get(resource.block.type)
    if hole and (missing := hole(resource)):
        return resource.failed(missing)
    if resource.block.type not in _taggable():
        return resource.passed()
    tags = [resource.get("tags"), resource.get("tags_all"), _default_tags(resource)]
    if any(isinstance(each, Mapping) and set(each) - {"Name"} for each in tags):
        return resource.passed()
    unknown = any(isinstance(each, Unknown) for each in tags)
    return resource.unknown("its tags are not known") if unknown else resource.failed("it has no tags")


def _default_tags(resource: Resource) -> Any:
    provider = _provider(resource)
    return provider.get("default_tags.tags") if provider else None


def _provider(resource: Resource) -> Block | None:
    """The provider's block, with the alias that the resource names."""
    named = str(resource.block.meta.get("provider") or "aws").removeprefix("${").removesuffix("}")
    return next((each for each in resource.configuration.of_kind(Kind.PROVIDER) if _local_name(each) == named), None)


def _local_name(provider: Block) -> str:
    return provider.address.removeprefix("provider.")


def _group_without_tags(group: Resource) -> str:
    return "" if group.blocks("tag") else "it has no tag blocks, and default tags do not reach its instances"


def _template_without_tags(template: Resource) -> str:
    specified = [each for each in template.blocks("tag_specifications") if isinstance(each, Mapping)]
    missing = {"instance", "volume"} - {str(each.get("resource_type")) for each in specified}
    return f"tag_specifications has no {' and no '.join(sorted(missing))}" if missing else ""


def _tasks_without_tags(service: Resource) -> str:
    spread = service.get("propagate_tags", "NONE")
    return (
        "" if isinstance(spread, Unknown) or spread != "NONE" else "propagate_tags is not set: its tasks have no tags"
    )


_HOLES = {
    "aws_autoscaling_group": _group_without_tags,
    "aws_launch_template": _template_without_tags,
    "aws_ecs_service": _tasks_without_tags,
}
"""What a provider's default tags do not reach: by type, a function that says what is missing."""


@cache
def _taggable() -> frozenset[str]:
    schemas = load_schema("aws")["resource_schemas"]
    return frozenset(type_ for type_, schema in schemas.items() if "tags_all" in schema["block"].get("attributes", {}))


RULE = Rule(
    id="BSC_AWS_022",
    title="Resources of an environment are tagged",
    severity=Severity.LOW,
    reason="Without tags nobody knows whose a cost is, and what a teardown left behind is not found.",
    fix="default_tags of the provider; tag blocks, tag_specifications and propagate_tags where those do not reach",
    judge=_judge,
)
