"""The key of the states made by boto3, against moto."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bascule.cloud.bootstrap.state_key import StateKey
from bascule.cloud.bootstrap.state_store import StateStore
from bascule.cloud.clients import Clients
from bascule.errors import CloudError


@pytest.fixture
def key(clients: Clients, store: StateStore) -> StateKey:
    return StateKey(clients=clients, store=store)


def _make(key: StateKey) -> None:
    for step in list(key.missing()):
        step.make()


def _keys(key: StateKey) -> int:
    return len(key.clients.client("kms").list_keys()["Keys"])


def test_a_key_is_made_once_with_its_alias(key: StateKey) -> None:
    _make(key)
    _make(key)
    assert key.id()
    assert _keys(key) == 1


def test_a_key_that_an_interrupted_run_made_gets_its_alias(key: StateKey, store: StateStore) -> None:
    tags = [{"TagKey": name, "TagValue": value} for name, value in store.tags.items()]
    made = key.clients.client("kms").create_key(Tags=tags)["KeyMetadata"]["KeyId"]
    _make(key)
    assert (key.id(), _keys(key)) == (made, 1)


def test_a_key_that_is_being_deleted_is_said_with_the_next_step(key: StateKey) -> None:
    _make(key)
    key.clients.client("kms").schedule_key_deletion(KeyId=key.id())
    with pytest.raises(CloudError, match=r"PendingDeletion(.|\n)*cancel-key-deletion"):
        list(key.missing())


def test_a_key_of_somebody_else_is_not_asked_for(key: StateKey, store: StateStore) -> None:
    assert list(replace(key, store=replace(store, alias_address="")).missing()) == []
