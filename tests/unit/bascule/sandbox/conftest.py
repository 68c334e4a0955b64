"""A simulated account in a temporary file, and the schemas, compiled once a test process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bascule.sandbox.plan.planner import plan
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Value
from bascule.sandbox.values.normal import normalised
from bascule.sandbox.values.state_json import from_json
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.world import World

ACCOUNT = "123456789012"
SCOPE = Scope(provider="aws", account=ACCOUNT, region="us-east-1", stack="dev-app", session="1-0")
PROJECT = replace(SCOPE, provider="google-beta", account="acme-dev", region="us-central1")
CLUSTER = replace(SCOPE, provider="kubernetes", account="https://cluster.example", region="")
OWNER = replace(SCOPE, provider="github", account="acme", region="")
PROVIDER = {"region": "us-east-1"}
PROVIDERS: dict[str, dict[str, Any]] = {
    "aws": PROVIDER,
    "google-beta": {"project": "acme-dev", "region": "us-central1"},
    "kubernetes": {},
    "github": {},
}
"""The providers' own arguments."""

Create = Callable[..., tuple[str, dict[str, Value]]]
Caches = Callable[[str], SchemaCache]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> SchemaCache:
    """The compiled AWS schemas."""
    return SchemaCache("aws", tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def caches(tmp_path_factory: pytest.TempPathFactory, cache: SchemaCache) -> Caches:
    """The compiled schemas of a provider, compiled when first asked for."""
    folder = tmp_path_factory.mktemp("schemas")
    opened = {"aws": cache}

    def find(provider: str) -> SchemaCache:
        if provider not in opened:
            opened[provider] = SchemaCache(provider, folder)
        return opened[provider]

    return find


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty account."""
    opened = Store(tmp_path / "account.db")
    yield opened
    opened.close()


@pytest.fixture
def world(store: Store) -> World:
    """The cloud of that account."""
    return World(store)


def proposal(resource: ResourceType, arguments: dict[str, Any]) -> dict[str, Value]:
    """A configuration of the resource, with null and empty blocks where nothing is said."""
    return normalised(resource.block, from_json(resource.block.type, arguments))


@pytest.fixture
def create(world: World, caches: Caches) -> Create:
    """Plans and applies a new object of a type; gives its id and attributes."""

    def make(type_name: str, *, scope: Scope = SCOPE, **arguments: Any) -> tuple[str, dict[str, Value]]:
        resource = caches(scope.provider).find(RESOURCE, type_name)
        config = proposal(resource, arguments)
        planned = plan(resource, prior=None, proposed=config, config=config, provider=PROVIDERS[scope.provider])
        return world.create(resource, planned.value, scope)

    return make
