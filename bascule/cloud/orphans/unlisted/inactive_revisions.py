"""Task definitions that were deregistered: ECS keeps them, and the tagging API need not list them."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cloud.orphans.place import Place
from bascule.cloud.orphans.tagged import Tagged, tag_map


def find(place: Place) -> Iterator[Tagged]:
    """Inactive revisions of the environment, by family; those of another with a name like its own are left out."""
    ecs, tag = place.clients.client("ecs"), place.naming.tag
    known = {each.arn for each in place.listed}
    for arn in _inactive(place):
        if arn not in known:
            tags = tag_map(ecs.describe_task_definition(taskDefinition=arn, include=["TAGS"]).get("tags"))
            if tags.get(tag[0]) == tag[1]:
                yield Tagged(arn=arn, region=place.clients.region, tags=tags)


def _inactive(place: Place) -> Iterator[str]:
    begin = f"{place.name}-"
    for family in place.members("ecs", "list_task_definition_families", "families[]", familyPrefix=begin, status="ALL"):
        yield from place.members(
            "ecs", "list_task_definitions", "taskDefinitionArns[]", familyPrefix=family, status="INACTIVE"
        )
