"""States repaired by dispatch: only what was typed, and only once somebody agreed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import boto3
import pytest

from tests.deploy.conftest import ACCOUNT, REGION
from tests.workflows.world import World

LOCK = "0e8ab2ba-65aa-be77-cc0d-27d0f8a0b1f5"
KEY = "dev/dev-aws-foundation.tfstate.tflock"
ASKED = {"environment": "dev", "stack": "aws-foundation", "action": "unlock", "id": LOCK, "typed": "dev/aws-foundation"}


@pytest.fixture
def bucket(platform: World, state_environ: Mapping[str, str]) -> Any:
    """The state bucket, in which a killed run left a lock."""
    session = boto3.session.Session("testing", "testing", region_name=REGION)
    found = session.resource("s3", endpoint_url=state_environ["AWS_ENDPOINT_URL"]).Bucket(f"acme-state-{ACCOUNT}")
    lock = {"ID": LOCK, "Operation": "OperationTypeApply", "Who": "runner@fv-az1", "Created": "2026-11-21T09:14:02Z"}
    found.put_object(Key=KEY, Body=json.dumps(lock).encode())
    return found


@pytest.mark.complete
def test_a_lock_goes_only_by_its_id_its_typed_target_and_an_approval(platform: World, bucket: Any) -> None:
    def repaired(**changes: str) -> tuple[Mapping[str, str], str]:
        run = platform.run("state.yml", platform.dispatch_event(**{**ASKED, **changes}))
        return run.jobs, str(run)

    jobs, said = repaired(typed="dev/aws-app")
    assert jobs == {"state/permit": "failure"}, said
    assert "accepted: dev/aws-foundation" in said
    assert platform.sts.assumed == []

    platform.repository.environments["dev"].reviewers.append("octocat")
    assert repaired()[0] == {"state/permit": "success"}
    platform.approved.add("dev")

    jobs, said = repaired(id="11111111-65aa-be77-cc0d-27d0f8a0b1f5")
    assert jobs["state/repair"] == "failure"
    assert "held by runner@fv-az1" in said
    assert [each.key for each in bucket.objects.filter(Prefix=KEY)] == [KEY]

    jobs, said = repaired()
    assert jobs == dict.fromkeys(("state/permit", "state/repair"), "success"), said
    assert [each.key for each in bucket.objects.filter(Prefix=KEY)] == []
