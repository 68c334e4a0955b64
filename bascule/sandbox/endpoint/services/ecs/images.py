"""Images of containers: where they come from, and whether they can be there."""

from __future__ import annotations

import hashlib
import json
import re

from bascule.sandbox.endpoint.call import Call
from bascule.sandbox.endpoint.services.ecs import task_definitions

_OWN = re.compile(r"(?P<account>\d{12})\.dkr\.ecr\.(?P<region>[a-z0-9-]+)\.[a-z.]+/(?P<name>[^:@]+)(?P<rest>.*)")


def digest_of(image: str) -> str:
    """The digest of an image; one that is named by tag has a digest that follows from its name."""
    named = image.rpartition("@")[2]
    return named if named.startswith("sha256:") else f"sha256:{hashlib.sha256(image.encode()).hexdigest()}"


def mishap_of(call: Call, definition: str) -> str:
    """What goes wrong with tasks of that task definition: `unpullable` where an image cannot be there; else nothing.

    Nothing is ever pushed into the account's own registry: a digest in a repository that exists is taken on trust, a
    tag is not.
    """
    row = call.world.lookup.row(task_definitions.TYPE, definition, call.scope)
    if row is None:
        return ""
    containers = json.loads(call.attributes(row)["container_definitions"] or "[]")
    return "unpullable" if any(not _there(call, str(each.get("image"))) for each in containers) else ""


def _there(call: Call, image: str) -> bool:
    own = _OWN.fullmatch(image)
    if own is None or own["account"] != call.scope.account:
        return True
    return own["rest"].startswith("@") and any(
        each["name"] == own["name"] for _, each in call.objects("aws_ecr_repository")
    )
