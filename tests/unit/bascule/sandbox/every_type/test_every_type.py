"""Every resource type of every provider, in its smallest form: nothing stays unknown, nothing changes by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bascule.sandbox.schema.cache import PROVIDER, RESOURCE, SchemaCache
from bascule.sandbox.server.provider import Provider
from bascule.sandbox.settings import Settings
from bascule.sandbox.values.cty import encode
from bascule.sandbox.values.normal import normalised
from bascule.sandbox.wire.messages import make
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import ACCOUNT, Caches
from tests.unit.bascule.sandbox.every_type.life import Refused, live
from tests.unit.bascule.sandbox.every_type.smallest import smallest

ARGUMENTS: dict[str, dict[str, Any]] = {
    "aws": {"region": "us-east-1"},
    "google-beta": {"project": "acme-dev", "region": "us-central1", "zone": "us-central1-a"},
    "kubernetes": {},
    "github": {"owner": "acme"},
}
NAMES = ["aws", "kubernetes", "github", pytest.param("google-beta", marks=pytest.mark.complete)]
AT_LEAST = {"aws": 1380, "google-beta": 1350, "kubernetes": 74, "github": 80}
"""How many types live whole; the others refer to objects that are not there, or need more than their schema says."""


def provider_of(name: str, cache: SchemaCache, folder: Path) -> Provider:
    settings = Settings(
        interpreter="", package="", store=str(folder / "account.db"), stack="dev-app", account_id=ACCOUNT
    )
    provider = Provider(name, cache, World(Store(folder / "account.db")), settings)
    block = cache.find(PROVIDER).block
    config = make("DynamicValue", msgpack=encode(block.type, normalised(block, ARGUMENTS[name])))
    provider.configure(make("ConfigureRequest", config=config))
    return provider


@pytest.mark.parametrize("name", NAMES)
def test_no_type_changes_by_itself(name: str, caches: Caches, tmp_path: Path) -> None:
    cache = caches(name)
    provider = provider_of(name, cache, tmp_path)
    wrong, whole = {}, 0
    for type_name in sorted(cache.names(RESOURCE)):
        resource = cache.find(RESOURCE, type_name)
        try:
            problem = live(provider, resource, smallest(resource))
        except (Refused, LookupError):
            continue
        whole += not problem
        if problem:
            wrong[type_name] = problem
    assert not wrong
    assert whole >= AT_LEAST[name]
