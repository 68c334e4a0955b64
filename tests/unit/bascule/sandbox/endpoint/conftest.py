"""The API of a simulated account, called by boto3 over loopback."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache as remembered
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.config import Config

from bascule.sandbox.endpoint.server import Server
from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.world.store.store import Store
from tests.unit.bascule.sandbox.conftest import ACCOUNT, SCOPE

Client = Callable[..., Any]

_SESSION = boto3.session.Session("testing", "testing", region_name=SCOPE.region)


@pytest.fixture
def store(tmp_path: Path, cache: SchemaCache) -> Iterator[Store]:
    """An empty account, in a project whose schemas are compiled already."""
    (tmp_path / "cache").symlink_to(cache.path.parent)
    opened = Store(tmp_path / "sandbox" / "account.db")
    yield opened
    opened.close()


@pytest.fixture
def server(store: Store) -> Iterator[Server]:
    """The account's endpoint."""
    with Server(store.path, account_id=ACCOUNT) as running:
        yield running


@pytest.fixture
def client(server: Server) -> Client:
    """Makes clients of AWS's services, which call the endpoint once and do not try again."""

    @remembered
    def make(service: str, region: str = SCOPE.region) -> Any:
        config = Config(retries={"total_max_attempts": 1}, read_timeout=10)
        return _SESSION.client(service, region_name=region, endpoint_url=server.url, config=config)

    return make
