"""Reading a data source of any provider against the test's own account."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bascule.sandbox.data_sources import Request, read_data_source
from bascule.sandbox.schema.cache import DATA_SOURCE, RESOURCE
from bascule.sandbox.server.configuration import Configuration
from bascule.sandbox.values.cty import Value
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import PROVIDERS, SCOPE, Caches, proposal

Read = Callable[..., dict[str, Value]]


@pytest.fixture
def read(world: World, caches: Caches) -> Read:
    """Reads a data source with arguments; gives its state."""

    def ask(type_name: str, *, scope: Scope = SCOPE, **arguments: Any) -> dict[str, Value]:
        schemas = caches(scope.provider)
        source = schemas.find(DATA_SOURCE, type_name)
        request = Request(
            source=source,
            config=proposal(source, arguments),
            world=world,
            scope=scope,
            configuration=Configuration(values=PROVIDERS[scope.provider], region=scope.region),
            types=schemas.names(RESOURCE),
        )
        return read_data_source(request)

    return ask
