"""Log groups that services make, mostly without tags: of functions, databases, containers' metrics."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cloud.orphans.place import Place
from bascule.cloud.orphans.tagged import Tagged

_BY_NAME = ("/aws/lambda/{name}-", "/aws/rds/instance/{name}-", "/aws/ecs/containerinsights/{name}/", "{path}")
"""How their names begin: by each service's guide, and what lies in the environment's own folder."""


def find(place: Place) -> Iterator[Tagged]:
    """Groups that are called as the environment's would be, once it is torn down: until then they are in use."""
    logs = place.clients.client("logs")
    for form in _BY_NAME if place.torn_down else ():
        begin = form.format(name=place.name, path=place.naming.path)
        for each in place.members("logs", "describe_log_groups", "logGroups[]", logGroupNamePrefix=begin):
            arn = each["arn"].removesuffix(":*")
            tags = logs.list_tags_for_resource(resourceArn=arn)["tags"]
            yield Tagged(arn=arn, region=place.clients.region, tags=tags)
