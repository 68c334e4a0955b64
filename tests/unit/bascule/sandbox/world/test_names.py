"""Names that several accounts share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.world.making import asked_for
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import SCOPE, Create

OTHER = replace(SCOPE, account="210987654321")


def test_a_bucket_of_another_account_in_the_same_store_has_its_name(create: Create) -> None:
    create("aws_s3_bucket", scope=OTHER, bucket="acme")
    with pytest.raises(Refusal, match="BucketAlreadyExists"):
        create("aws_s3_bucket", bucket="acme")


def test_a_bucket_of_an_account_whose_store_lies_beside_has_its_name(
    create: Create, cache: SchemaCache, tmp_path: Path
) -> None:
    beside = Store(tmp_path / "other.db")
    bucket = cache.find(RESOURCE, "aws_s3_bucket")
    World(beside).create(bucket, asked_for(bucket, {"bucket": "acme"}), OTHER)
    beside.close()
    with pytest.raises(Refusal, match="BucketAlreadyExists"):
        create("aws_s3_bucket", bucket="acme")


def test_a_damaged_store_beside_is_its_own_accounts_trouble(create: Create, tmp_path: Path) -> None:
    (tmp_path / "other.db").write_bytes(b"not a database" * 100)
    assert create("aws_s3_bucket", bucket="acme")


def test_a_site_has_its_domain_alone(create: Create) -> None:
    site = {
        "enabled": True,
        "origin": [{"domain_name": "a.example", "origin_id": "a"}],
        "default_cache_behavior": [
            {
                "allowed_methods": ["GET", "HEAD"],
                "cached_methods": ["GET", "HEAD"],
                "target_origin_id": "a",
                "viewer_protocol_policy": "https-only",
            }
        ],
        "restrictions": [{"geo_restriction": [{"restriction_type": "none"}]}],
        "viewer_certificate": [{"cloudfront_default_certificate": True}],
    }
    create("aws_cloudfront_distribution", aliases=["www.acme.example"], **site)
    with pytest.raises(Refusal, match="CNAMEAlreadyExists"):
        create("aws_cloudfront_distribution", aliases=["acme.example", "www.acme.example"], **site)


def test_an_object_keeps_its_own_name_when_it_changes(create: Create, world: World, cache: SchemaCache) -> None:
    id_, attributes = create("aws_s3_bucket", bucket="acme")
    assert world.update(cache.find(RESOURCE, "aws_s3_bucket"), id_, attributes | {"tags": {"b": "c"}}, SCOPE)


def test_a_name_begins_with_the_prefix_that_was_asked_for(create: Create) -> None:
    id_, attributes = create("aws_s3_bucket", bucket_prefix="acme-")
    assert id_ == attributes["bucket"]
    assert id_.startswith("acme-")
