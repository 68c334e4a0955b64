"""Reading a data source of any provider against the test's own account."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bascule.sandbox.data_sources import Request, read_data_source
from bascule.sandbox.plan.planner import plan
from bascule.sandbox.schema.cache import DATA_SOURCE, RESOURCE, SchemaCache
from bascule.sandbox.server.configuration import Configuration
from bascule.sandbox.values.cty import Value
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import SCOPE, proposal

PROJECT = Scope(provider="google-beta", account="acme-dev", region="us-central1", stack="dev-gcp", session="1-0")
CLUSTER = replace(PROJECT, provider="kubernetes", account="https://cluster.example", region="")
OWNER = replace(CLUSTER, provider="github", account="acme")
_CONFIGURED = {"google-beta": {"project": "acme-dev", "region": "us-central1"}, "aws": {"region": "us-east-1"}}

Read = Callable[..., dict[str, Value]]
Make = Callable[..., dict[str, Value]]


@pytest.fixture(scope="session")
def caches(tmp_path_factory: pytest.TempPathFactory, cache: SchemaCache) -> Callable[[str], SchemaCache]:
    """The compiled schemas of a provider, compiled when first asked for."""
    folder: Path = tmp_path_factory.mktemp("schemas")
    opened = {"aws": cache}

    def find(provider: str) -> SchemaCache:
        if provider not in opened:
            opened[provider] = SchemaCache(provider, folder)
        return opened[provider]

    return find


@pytest.fixture
def read(world: World, caches: Callable[[str], SchemaCache]) -> Read:
    """Reads a data source with arguments; gives its state."""

    def ask(type_name: str, *, scope: Scope = SCOPE, **arguments: Any) -> dict[str, Value]:
        schemas = caches(scope.provider)
        source = schemas.find(DATA_SOURCE, type_name)
        request = Request(
            source=source,
            config=proposal(source, arguments),
            world=world,
            scope=scope,
            configuration=Configuration(values=_CONFIGURED.get(scope.provider, {}), region=scope.region),
            types=schemas.names(RESOURCE),
        )
        return read_data_source(request)

    return ask


@pytest.fixture
def make(world: World, caches: Callable[[str], SchemaCache]) -> Make:
    """Plans and applies a new object; gives its attributes."""

    def create(type_name: str, *, scope: Scope = PROJECT, **arguments: Any) -> dict[str, Value]:
        resource = caches(scope.provider).find(RESOURCE, type_name)
        config = proposal(resource, arguments)
        provider = _CONFIGURED.get(scope.provider, {})
        planned = plan(resource, prior=None, proposed=config, config=config, provider=provider)
        return world.create(resource, planned.value, scope)[1]

    return create
