"""What somebody has to allow, and what happens once only."""

from __future__ import annotations

import json
from typing import Any

import boto3
import pytest

from tests.deploy.conftest import ACCOUNT, REGION, DeploymentOf
from tests.workflows.world import World

pytestmark = pytest.mark.complete

FILE = "environments/dev.yaml"
GUARD = "destroy_guard: {max_deletes: 0}\n"


@pytest.fixture
def s3(state_service: str) -> Any:
    session = boto3.session.Session("testing", "testing", region_name=REGION)
    return session.client("s3", endpoint_url=state_service)


def test_deletions_wait_for_a_label_and_a_run_that_is_started_again_applies_nothing_twice(
    platform: World, deployment_of: DeploymentOf, s3: Any
) -> None:
    platform.left_out |= {"check", "cost"}
    deployment_of("dev").deploy("dev-aws-foundation")
    text = platform.origin.read("main", FILE)
    platform.origin.commit("change", {FILE: text.replace("  flow_log_days: 7\n", "  flow_logs: false\n") + GUARD})
    pull = platform.open_pull_request("change")
    planned = platform.run("infra.yml", platform.pull_request_event(pull))
    assert planned.succeeded, str(planned)
    (comment,) = platform.repository.comments.values()
    assert "allow-destroy" in comment.body

    begin = platform.origin.sha("main")
    platform.merge(pull)
    event, before = platform.push_event("main", before=begin), _serial(s3)
    refused = platform.run("infra.yml", event)
    assert not refused.succeeded
    assert "label pull request" in "".join(refused.summaries.values()), str(refused)
    assert _serial(s3) == before

    pull.labels.append("allow-destroy")
    applied = platform.run_again(refused, event)
    assert applied.succeeded, str(applied)
    after = _serial(s3)
    assert after > before

    again = platform.run_again(applied, event)
    assert again.succeeded, str(again)
    assert "nothing left to do" in "".join(again.summaries.values())
    assert _serial(s3) == after


def _serial(s3: Any) -> int:
    bucket = f"acme-state-{ACCOUNT}"
    (key,) = [each["Key"] for each in s3.list_objects_v2(Bucket=bucket)["Contents"] if "foundation" in each["Key"]]
    serial: int = json.loads(s3.get_object(Bucket=bucket, Key=key)["Body"].read())["serial"]
    return serial
