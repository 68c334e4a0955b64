"""What of a change outside is drift: judged on plans as engines tell them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bascule.assembly import Manifest, StackAssembly
from bascule.assembly.manifest import ElementRecord
from bascule.assembly.plan import ResourceChange, read_plan
from bascule.terraform.drift_expectation import Expectation

DOCUMENT = {
    "resource": {
        "aws_ssm_parameter": {"image": {"name": "image", "insecure_value": "none", "description": "x"}},
        "aws_ecs_task_definition": {"chat": {"container_definitions": "${…}", "cpu": "256"}},
        "aws_security_group": {"chat": {"name": "chat"}},
    }
}
SETTABLE = {
    "aws_ssm_parameter": frozenset({"name", "insecure_value", "value", "description"}),
    "aws_ecs_task_definition": frozenset({"container_definitions", "cpu"}),
    "aws_security_group": frozenset({"name", "ingress"}),
}


def _changes(*found: tuple[str, dict[str, Any], dict[str, Any]]) -> tuple[ResourceChange, ...]:
    resources = [
        {
            "address": address,
            "type": address.partition(".")[0],
            "name": address.partition(".")[2],
            "change": {"actions": ["update"], "before": before, "after": after},
        }
        for address, before, after in found
    ]
    return read_plan(json.dumps({"format_version": "1.2", "resource_changes": resources}), "a").changes


def _unexpected(address: str, before: dict[str, Any], after: dict[str, Any], *wanted: ResourceChange) -> set[str]:
    manifest = Manifest(
        environment="dev",
        stack="aws-app",
        layer="environment",
        simulated=True,
        protected=False,
        teardown="allowed",
        elements={"aws_ssm_parameter.image": ElementRecord(path="image", source="a.py:1", owned=("insecure_value",))},
    )
    stack = StackAssembly(name="dev-aws-app", folder=Path(), document=DOCUMENT, manifest=manifest)
    planned = {each.address: each for each in wanted}
    (change,) = _changes((address, before, after))
    return {each.path for each in Expectation(stack=stack, settable=SETTABLE, planned=planned).unexpected(change)}


def test_a_delivered_image_is_no_drift_of_its_parameter() -> None:
    before = {"insecure_value": "none", "value": "none", "version": 1}
    assert (
        _unexpected("aws_ssm_parameter.image", before, {"insecure_value": "v2", "value": "v2", "version": 2}) == set()
    )


def test_a_revision_that_the_code_now_wants_is_no_drift() -> None:
    before = {"container_definitions": "old", "arn": "chat:1", "revision": 1}
    after = {"container_definitions": "new", "arn": "chat:2", "revision": 2}
    assert _unexpected("aws_ecs_task_definition.chat", before, after) == set()


def test_a_revision_is_no_drift_though_other_code_is_not_deployed() -> None:
    before = {"container_definitions": "old", "cpu": "256"}
    (undeployed,) = _changes(("aws_ecs_task_definition.chat", {"cpu": "256"}, {"cpu": "512"}))
    after = {"container_definitions": "new", "cpu": "256"}
    assert _unexpected("aws_ecs_task_definition.chat", before, after, undeployed) == set()


def test_what_a_deployment_would_change_back_is_drift() -> None:
    (back,) = _changes(("aws_ssm_parameter.image", {"description": "by hand"}, {"description": "x"}))
    before = {"description": "x", "insecure_value": "none", "value": "none"}
    after = {"description": "by hand", "insecure_value": "v2", "value": "v2"}
    assert _unexpected("aws_ssm_parameter.image", before, after, back) == {"description"}


def test_an_argument_that_the_code_leaves_to_the_cloud_is_drift_when_somebody_sets_it() -> None:
    assert _unexpected("aws_security_group.chat", {"ingress": []}, {"ingress": [{"port": 22}]}) == {"ingress"}


def test_an_attribute_that_nobody_can_set_is_no_drift() -> None:
    assert _unexpected("aws_security_group.chat", {"owner_id": "1"}, {"owner_id": "2"}) == set()
