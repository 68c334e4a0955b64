"""What the account's stack says of the bucket that its state is to be in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bascule.assembly import Manifest, StackAssembly
from bascule.assembly.state_backend import StateBackend
from bascule.cloud.bootstrap.state_store import StateStore
from bascule.terraform.adoption import Adoption

BACKEND = StateBackend(
    type="s3",
    arguments={"bucket": "acme-state", "key": "k", "region": "eu-west-1", "kms_key_id": "arn:aws:kms:r:1:alias/acme"},
)
OWN: dict[str, Any] = {
    "provider": {
        "aws": [{"alias": "x", "default_tags": [{"tags": {"a": "b"}}]}, {"default_tags": [{"tags": {"k": "v"}}]}]
    },
    "resource": {
        "aws_s3_bucket": {"plans": {"bucket": "acme-plans"}, "states": {"bucket": "acme-state"}},
        "aws_kms_key": {"key": {"description": "for states"}},
        "aws_kms_alias": {"alias": {"name": "alias/acme", "target_key_id": "${aws_kms_key.key.key_id}"}},
    },
}


@pytest.fixture
def manifest() -> Manifest:
    return Manifest(
        environment="main", stack="aws-account", layer="account", simulated=False, protected=True, teardown="never"
    )


def _store(document: dict[str, Any], manifest: Manifest, backend: StateBackend = BACKEND) -> StateStore:
    return StateStore.of(StackAssembly(name="s", folder=Path(), document=document, manifest=manifest), backend)


def test_a_stack_takes_over_its_own_bucket_key_and_alias(manifest: Manifest) -> None:
    store = _store(OWN, manifest)
    assert store.is_own
    assert (store.description, store.tags) == ("for states", {"k": "v"})
    assert store.adoptions("1234") == (
        Adoption(address="aws_s3_bucket.states", id="acme-state"),
        Adoption(address="aws_kms_key.key", id="1234"),
        Adoption(address="aws_kms_alias.alias", id="alias/acme"),
    )


def test_a_bucket_that_no_resource_makes_is_not_the_stacks_own(manifest: Manifest) -> None:
    store = _store({"provider": {}}, manifest)
    assert not store.is_own
    assert store.adoptions("") == ()


def test_a_key_given_by_its_arn_is_not_the_stacks_own(manifest: Manifest) -> None:
    arguments = BACKEND.arguments | {"kms_key_id": "arn:aws:kms:r:1:key/1234"}
    store = _store(OWN, manifest, StateBackend(type="s3", arguments=arguments))
    assert store.adoptions("") == (Adoption(address="aws_s3_bucket.states", id="acme-state"),)
