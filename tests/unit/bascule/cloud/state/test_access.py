"""Before an engine is asked for a state in a bucket, AWS says whose credentials there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.assembly import Manifest, StackAssembly
from bascule.cloud.state.access import check_access
from bascule.config import load
from bascule.errors import CloudError
from tests.conftest import ROOT


def _stack(backend: dict[str, dict[str, str]]) -> StackAssembly:
    manifest = Manifest(
        environment="dev", stack="aws-app", layer="environment", simulated=False, protected=False, teardown="allowed"
    )
    document = {"terraform": {"backend": backend}}
    return StackAssembly(name="dev-aws-app", folder=Path("dev-aws-app"), document=document, manifest=manifest)


def test_without_credentials_the_profile_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE", "AWS_SESSION_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    bucket = {"s3": {"bucket": "acme-state", "key": "dev.tfstate", "region": "us-east-1"}}
    with pytest.raises(CloudError, match=r"no credentials of AWS(.|\n)*export AWS_PROFILE=acme-main"):
        check_access([_stack(bucket)], load("dev", root=ROOT))


def test_states_on_this_machine_need_none() -> None:
    check_access([_stack({"local": {"path": "dev.tfstate"}})], load("dev", root=ROOT))
