"""The state bucket made by boto3, against moto."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest

from bascule.cloud.bootstrap.state_bucket import StateBucket
from bascule.cloud.bootstrap.state_store import StateStore
from bascule.cloud.clients import Clients
from bascule.errors import CloudError
from tests.unit.bascule.cloud.bootstrap.conftest import ACCOUNT

STEPS = 5


@pytest.fixture
def bucket(clients: Clients, store: StateStore) -> StateBucket:
    return StateBucket(clients=clients, store=store)


def _make_all(bucket: StateBucket) -> None:
    for step in list(bucket.missing()):
        step.make()


def test_a_bucket_is_made_private_versioned_and_encrypted(bucket: StateBucket, store: StateStore) -> None:
    _make_all(bucket)
    s3 = bucket.clients.client("s3")
    assert s3.get_bucket_location(Bucket=store.bucket)["LocationConstraint"] == "eu-west-1"
    rule = s3.get_bucket_encryption(Bucket=store.bucket)["ServerSideEncryptionConfiguration"]["Rules"][0]
    assert rule["ApplyServerSideEncryptionByDefault"]["KMSMasterKeyID"] == store.key
    assert list(bucket.missing()) == []


@pytest.mark.parametrize("made", range(STEPS))
def test_a_half_made_bucket_is_completed(bucket: StateBucket, made: int) -> None:
    steps = list(bucket.missing())
    assert len(steps) == STEPS
    for step in steps[:made]:
        step.make()
    rest = list(bucket.missing())
    assert [each.text for each in rest] == [each.text for each in steps[made:]]


def test_making_a_bucket_twice_is_no_error(bucket: StateBucket) -> None:
    step = next(bucket.missing())
    step.make()
    step.make()
    assert bucket.exists()


class Refusing:
    """An S3 whose answers are those of AWS to a caller who has nothing to do with the bucket; moto has none of them."""

    def __init__(self, code: str, own: tuple[str, ...] = ()) -> None:
        self.code, self.own = code, own

    def client(self, _service: str) -> Any:
        return self

    def head_bucket(self, **_: Any) -> Any:
        raise CloudError("no bucket for you", code=self.code)

    def get_paginator(self, _operation: str) -> Any:
        return self

    def paginate(self) -> list[dict[str, Any]]:
        return [{"Buckets": [{"Name": name} for name in self.own]}]

    account_id = ACCOUNT


def test_a_name_that_somebody_else_has_is_said_with_the_next_step(store: StateStore) -> None:
    bucket = StateBucket(clients=cast("Clients", Refusing("403")), store=store)
    with pytest.raises(CloudError, match=r"taken by somebody else(.|\n)*another `prefix`"):
        bucket.exists()


def test_a_permission_that_is_missing_on_the_own_bucket_is_told_as_such(store: StateStore) -> None:
    bucket = StateBucket(clients=cast("Clients", Refusing("403", own=(store.bucket,))), store=store)
    with pytest.raises(CloudError, match="no bucket for you"):
        bucket.exists()


def test_a_bucket_in_another_region_is_refused(bucket: StateBucket, store: StateStore) -> None:
    next(bucket.missing()).make()
    elsewhere = StateBucket(clients=bucket.clients, store=replace(store, region="us-west-2"))
    with pytest.raises(CloudError, match=r"another region(.|\n)*region: eu-west-1"):
        elsewhere.exists()


def test_credentials_of_another_account_make_nothing(store: StateStore, clients: Clients) -> None:
    stranger = StateBucket(clients=Clients(region="eu-west-1", account_id="210987654321"), store=store)
    with pytest.raises(CloudError, match="another account"):
        stranger.exists()
