"""Objects that a state follows: it names a kind of object, and reads the newest one of it.

The overlay's `follows` says so: `when` is the argument that asks for it, `of` what the objects have in common, `newest`
the number that grows. So a task definition with `track_latest` is the newest active revision of its family, and gone if
there is none (resourceTaskDefinitionRead in internal/service/ecs/task_definition.go of the provider, read 2026-11-21).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.world.lookup import Lookup
from bascule.sandbox.world.recipes.lifelike import render
from bascule.sandbox.world.scope import Scope


def followed(lookup: Lookup, resource: ResourceType, id_: str, current: Mapping[str, Any] | None, scope: Scope) -> str:
    """The id of the object that the state's object is by now; its own where it follows none, or none is left."""
    follows = resource.overlay.get("follows")
    if follows is None or current is None or current.get(follows["when"]) is not True:
        return id_
    kin = [each for each in lookup.documents(resource.name, scope) if each[follows["of"]] == current.get(follows["of"])]
    if not kin:
        return id_
    newest = max(kin, key=lambda each: int(each[follows["newest"]]))
    return render(resource.overlay["key"], newest.get) or id_
