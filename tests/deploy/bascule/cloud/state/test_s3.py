"""A state in S3, against moto's server and with the real engine: moved there, restored, locked and unlocked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import boto3
import pytest

from bascule.assembly.state import State
from bascule.assembly.state_backend import StateBackend
from bascule.cloud.clients import Clients
from bascule.cloud.state.earlier import earlier_state, earlier_states
from bascule.cloud.state.s3_place import S3Place
from bascule.cloud.state.unlock import unlock
from bascule.errors import StateError, ToolError
from bascule.terraform.state.directory import state_directory
from bascule.terraform.state.migration import MigrationOutcome, migrate
from bascule.terraform.state.restore import prepare_restore, restore
from bascule.terraform.state.stack_state import StackState
from bascule.tools.engine import Engine
from tests.deploy.conftest import ACCOUNT, CREDENTIALS, REGION

BUCKET, KEY = f"acme-state-{ACCOUNT}", "dev/dev-a.tfstate"
S3 = StateBackend(type="s3", arguments={"bucket": BUCKET, "key": KEY, "region": REGION, "use_lockfile": True})
LOCK = {"ID": "4f9c", "Operation": "OperationTypeApply", "Who": "ci@runner", "Created": "2026-11-21T10:00:00Z"}
"""As engines write it (statemgr.LockInfo)."""


class Bench:
    """One stack's state here and in S3."""

    def __init__(self, root: Path, engine: Engine, environ: dict[str, str], s3: Any) -> None:
        self.root, self.engine, self.environ, self.s3 = root, engine, environ, s3
        self.place = S3Place(clients=Clients(region=REGION, account_id=ACCOUNT), bucket=BUCKET, key=KEY)

    @contextmanager
    def state(self, backend: StateBackend = S3) -> Iterator[StackState]:
        with state_directory("dev-a", backend, engine=self.engine, environ=self.environ) as directory:
            yield StackState(stack="dev-a", backend=backend, directory=directory, root=self.root)

    def local(self) -> StateBackend:
        """A local state with one object of a provider that is installed nowhere."""
        path = self.root / "dev-a.tfstate"
        path.write_text(_state().text())
        return StateBackend(type="local", arguments={"path": str(path)})

    def lock(self) -> None:
        """A run was killed while it held the lock."""
        self.s3.put_object(Bucket=BUCKET, Key=f"{KEY}.tflock", Body=json.dumps(LOCK))


def _state(**more: Any) -> State:
    resource = {
        "mode": "managed",
        "type": "aws_vpc",
        "name": "main",
        "provider": 'provider["registry.terraform.io/hashicorp/aws"]',
        "instances": [{"schema_version": 1, "attributes": {"id": "vpc-1"}}],
    }
    members = {"version": 4, "terraform_version": "1.11.4", "serial": 7, "lineage": "a-life", "resources": [resource]}
    return State(**{**members, **more})


@pytest.fixture
def bench(
    tmp_path: Path, engine: Engine, state_environ: dict[str, str], state_service: str, monkeypatch: pytest.MonkeyPatch
) -> Bench:
    for name, value in {**CREDENTIALS, "AWS_ENDPOINT_URL": state_service}.items():
        monkeypatch.setenv(name, value)
    s3 = boto3.client("s3", region_name=REGION)
    s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
    return Bench(tmp_path, engine, state_environ, s3)


def test_a_local_state_moves_into_s3_whole_and_with_its_lineage(bench: Bench) -> None:
    with bench.state(bench.local()) as source, bench.state() as target:
        assert migrate(source, target).outcome is MigrationOutcome.MOVED
        assert migrate(source, target).outcome is MigrationOutcome.ALREADY_THERE
        found = target.read()
    assert found is not None
    assert (found.lineage, found.serial > 7, found.holds_same(_state())) == ("a-life", True, True)


def test_a_version_of_the_bucket_is_restored(bench: Bench) -> None:
    with bench.state(bench.local()) as source, bench.state() as target:
        migrate(source, target)
        wanted = bench.place.versions()[0].name
        later = _state(serial=30, resources=[])
        target.replace(later)

        earlier = earlier_state(wanted, root=bench.root, stack="dev-a", place=bench.place)
        restore(target, prepare_restore(target, earlier))
        found = target.read()
    assert found is not None
    assert (found.objects, found.serial > 30) == (1, True)
    assert wanted in {each.name for each in earlier_states(bench.root, "dev-a", bench.place)}


def test_a_lock_that_was_left_is_told_and_taken_away_by_its_id(bench: Bench) -> None:
    with bench.state() as target:
        bench.lock()
        with pytest.raises(ToolError, match=r"bascule state unlock ENV dev-a 4f9c"):
            target.directory.push(_state().text())
        with pytest.raises(StateError, match=r"another id(.|\n)*4f9c: held by ci@runner since 2026-11-21"):
            unlock(target, bench.place, "5a1b")
        unlock(target, bench.place, "4f9c")
        assert bench.place.lock() is None
        target.directory.push(_state().text())


def test_a_version_that_is_not_there_is_refused_with_those_that_are(bench: Bench) -> None:
    bench.s3.put_object(Bucket=BUCKET, Key=KEY, Body=_state().text())
    (present,) = bench.place.versions()
    assert bench.place.last_change() == present.written
    with pytest.raises(StateError, match=present.name):
        earlier_state("no-such-version", root=bench.root, stack="dev-a", place=bench.place)


def test_what_is_no_state_names_the_way_back_to_an_earlier_one(bench: Bench) -> None:
    bench.s3.put_object(Bucket=BUCKET, Key=KEY, Body=b'{"version": 4')
    with bench.state() as target, pytest.raises(StateError, match="bascule state restore ENV dev-a VERSION"):
        target.read()
