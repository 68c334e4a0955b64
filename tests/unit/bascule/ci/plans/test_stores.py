from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
from moto import mock_aws

from bascule.ci.plans.plan_name import plan_name
from bascule.ci.plans.store_of import store_of
from bascule.errors import BasculeError, PipelineError
from tests.unit.bascule.ci.plans.made import SOURCE

_KEY = base64.b64encode(b"k" * 32).decode()
_CANARY = b"canary of a secret in a plan"
_NAME = plan_name(SOURCE, environment="dev", stack="dev-aws-app")


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "stack.tfplan"
    path.write_bytes(_CANARY)
    return path


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    with mock_aws():
        boto3.client("s3", region_name="us-east-1").create_bucket(Bucket="acme-plans")
        yield {"PLAN_BUCKET": "acme-plans", "AWS_REGION": "us-east-1", "AWS_ACCOUNT_ID": "123456789012"}


def test_a_plan_lies_below_its_roles_prefix_and_comes_back_as_it_was(
    bucket: dict[str, str], saved: Path, tmp_path: Path
) -> None:
    stored = store_of(bucket, tmp_path).put(saved, _NAME)
    assert stored == f"s3://acme-plans/dev/plan/{'a' * 40}/17-2/dev-aws-app.tfplan"
    back = tmp_path / "back.tfplan"
    store_of(bucket, tmp_path, stored=stored).get(stored, back)
    assert back.read_bytes() == _CANARY


@pytest.mark.parametrize(
    ("stored", "message"),
    [("s3://acme-plans/gone.tfplan", "the plan is expired"), ("s3://mallorys/x.tfplan", "lies in another bucket")],
)
def test_a_plan_that_is_gone_or_elsewhere_is_not_read(
    bucket: dict[str, str], tmp_path: Path, stored: str, message: str
) -> None:
    with pytest.raises(PipelineError, match=message):
        store_of(bucket, tmp_path, stored=stored).get(stored, tmp_path / "back.tfplan")


def test_a_bucket_of_another_account_gets_no_plan(bucket: dict[str, str], saved: Path, tmp_path: Path) -> None:
    with pytest.raises(BasculeError):
        store_of({**bucket, "AWS_ACCOUNT_ID": "999999999999"}, tmp_path).put(saved, _NAME)


def test_an_encrypted_plan_is_read_with_its_key_alone(saved: Path, tmp_path: Path) -> None:
    store = store_of({"PLAN_KEY": _KEY}, tmp_path)
    stored = store.put(saved, _NAME)
    assert _CANARY not in (tmp_path / stored).read_bytes()
    assert _KEY not in repr(store)
    back = tmp_path / "back.tfplan"
    store_of({"PLAN_KEY": _KEY}, tmp_path, stored=stored).get(stored, back)
    assert back.read_bytes() == _CANARY
    other = base64.b64encode(b"o" * 32).decode()
    with pytest.raises(PipelineError, match="encrypted with another key"):
        store_of({"PLAN_KEY": other}, tmp_path, stored=stored).get(stored, back)


def test_an_encrypted_plan_that_was_changed_is_not_read(saved: Path, tmp_path: Path) -> None:
    store = store_of({"PLAN_KEY": _KEY}, tmp_path)
    path = tmp_path / store.put(saved, _NAME)
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    with pytest.raises(PipelineError, match="it was changed"):
        store.get(path.name, tmp_path / "back.tfplan")


@pytest.mark.parametrize("key", ["", "short", base64.b64encode(b"x" * 31).decode(), "ä"])
def test_without_a_bucket_and_a_good_key_nothing_is_kept(tmp_path: Path, key: str) -> None:
    with pytest.raises(PipelineError, match="32 random bytes") as caught:
        store_of({"PLAN_KEY": key}, tmp_path)
    assert not key or key not in str(caught.value)


def test_a_plan_of_a_bucket_is_not_read_without_its_name(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="PLAN_BUCKET"):
        store_of({"PLAN_KEY": _KEY}, tmp_path, stored="s3://acme-plans/x.tfplan")
