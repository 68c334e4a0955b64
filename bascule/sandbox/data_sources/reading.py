"""A data source, read: by its own code, or by looking up the living object that has the configured attributes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from bascule.sandbox.data_sources import account, policy_document, provided, several
from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.data_sources.stored import read_stored
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Value
from bascule.sandbox.world.scope import Scope

if TYPE_CHECKING:
    from bascule.sandbox.server.configuration import Configuration
    from bascule.sandbox.world.world import World

READERS: dict[str, Callable[[Request], dict[str, Any]]] = {
    **account.READERS,
    **policy_document.READERS,
    **provided.READERS,
    **several.READERS,
}


def read_data_source(
    source: ResourceType, config: dict[str, Value], world: World, scope: Scope, configuration: Configuration
) -> dict[str, Value]:
    """The data source's attributes; Refusal when nothing or more than one object answers to the configuration."""
    request = Request(source=source, config=config, world=world, scope=scope, configuration=configuration)
    reader = READERS.get(source.name, read_stored)
    return request.filled(reader(request))
