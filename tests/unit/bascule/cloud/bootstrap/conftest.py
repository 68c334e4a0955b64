"""AWS in this process: S3, KMS, STS and tagging, and a store that nobody has made yet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from moto import mock_aws

from bascule.cloud.bootstrap.state_store import StateStore
from bascule.cloud.clients import Clients

ACCOUNT = "123456789012"


@pytest.fixture
def clients(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clients]:
    """Clients of an empty account."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    with mock_aws():
        yield Clients(region="eu-west-1", account_id=ACCOUNT)


@pytest.fixture
def store() -> StateStore:
    """Bucket and key of a stack that makes both."""
    return StateStore(
        bucket=f"acme-state-{ACCOUNT}",
        region="eu-west-1",
        key=f"arn:aws:kms:eu-west-1:{ACCOUNT}:alias/acme-state",
        alias="alias/acme-state",
        bucket_address="aws_s3_bucket.states",
        alias_address="aws_kms_alias.key",
        key_address="aws_kms_key.key",
        description="Encrypts states",
        tags={"stack": "main-aws-account", "managed-by": "bascule"},
    )
