"""Configurations as the plan that Checkov reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bascule.assembly.configuration import Configuration
from bascule.check.checkov.plan_document import UNKNOWN, PlanDocument, plan_document
from tests.unit.bascule.check.checkov.inputs import configuration, recorded_stack

GROUP = "aws_cloudwatch_log_group"
BUCKET = {"bucket": "content"}


def values(plan: PlanDocument, address: str) -> dict[str, Any]:
    """The arguments of a block by the address that its own file has for it."""
    resources = {each["address"]: each for each in plan.document["planned_values"]["root_module"]["resources"]}
    name = next(name for name, subject in plan.subjects.items() if subject.block.address == address)
    found: dict[str, Any] = resources[name]["values"]
    return found


def one(folder: Path, arguments: dict[str, Any], **blocks: Any) -> dict[str, Any]:
    """The arguments of a single log group, as the plan has them."""
    return values(plan_document([configuration(folder, {GROUP: {"a": arguments}}, **blocks)]), f"{GROUP}.a")


def test_no_version_that_checkov_would_crash_on_is_handed_over() -> None:
    assert "required_version" not in json.dumps(plan_document([recorded_stack()]).document)


def test_comments_of_cdktf_are_no_arguments() -> None:
    assert "//" not in json.dumps(plan_document([recorded_stack()]).document)


def test_encoded_texts_are_texts() -> None:
    container = values(plan_document([recorded_stack()]), "aws_ecs_task_definition.chat")["container_definitions"]
    assert json.loads(container)[0]["name"] == "chat"


def test_what_is_known_later_depends_on_a_variable(tmp_path: Path) -> None:
    assert one(tmp_path, {"retention_in_days": "${aws_vpc.x.id}"})["retention_in_days"] == UNKNOWN


def test_of_a_text_only_the_unknown_part_is_unknown(tmp_path: Path) -> None:
    policy = '${jsonencode({"Statement" = [{"Effect" = "Allow", "Resource" = aws_vpc.x.arn}]})}'
    assert json.loads(one(tmp_path, {"policy": policy})["policy"])["Statement"] == [
        {"Effect": "Allow", "Resource": UNKNOWN}
    ]


def test_a_known_argument_of_another_block_is_its_value(tmp_path: Path) -> None:
    found = one(tmp_path, {"retention_in_days": "${local.days}"}, locals={"days": 400})
    assert found["retention_in_days"] == 400


def test_blocks_are_connected_though_the_value_is_known(tmp_path: Path) -> None:
    versioning = {"bucket": "${aws_s3_bucket.b.bucket}"}
    plan = plan_document(
        [configuration(tmp_path, {"aws_s3_bucket": {"b": BUCKET}, "aws_s3_bucket_versioning": {"v": versioning}})]
    )
    found = values(plan, "aws_s3_bucket_versioning.v")
    assert found["bucket"] == "content"
    assert [plan.subjects[each].block.address for each in found["depends_on"]] == ["aws_s3_bucket.b"]


def test_a_resource_that_is_not_made_is_not_judged(tmp_path: Path) -> None:
    plan = plan_document([configuration(tmp_path, {"aws_s3_bucket": {"b": {**BUCKET, "count": 0}}})])
    assert plan.resources == 0


def test_the_same_address_in_two_files_is_two_resources(tmp_path: Path) -> None:
    files = [configuration(tmp_path, {"aws_s3_bucket": {"b": BUCKET}}, name=name) for name in ("x", "y")]
    plan = plan_document(files)
    assert [subject.configuration.path.name for subject in plan.subjects.values()] == ["x.tf.json", "y.tf.json"]


def test_arguments_of_providers_are_handed_over(tmp_path: Path) -> None:
    plan = plan_document([configuration(tmp_path, {}, provider={"aws": {"access_key": "AKIA"}})])
    (provider,) = plan.document["configuration"]["provider_config"].values()
    assert provider["name"] == "aws"
    assert provider["expressions"] == {"access_key": {"constant_value": "AKIA"}}


def two_stacks(folder: Path, output: str) -> list[Configuration]:
    """One with a key and an output, and one that reads the output."""
    state = {"bucket": "states", "key": "keys.tfstate", "region": "us-east-1"}
    producer = configuration(
        folder,
        {"aws_kms_key": {"k": {"description": "k"}}},
        name="producer",
        terraform={"backend": {"s3": state}},
        output={"key": {"value": output}},
    )
    reader = configuration(
        folder,
        {GROUP: {"a": {"kms_key_id": "${data.terraform_remote_state.other.outputs.key}"}}},
        name="reader",
        data={"terraform_remote_state": {"other": {"backend": "s3", "config": {**state, "encrypt": True}}}},
    )
    return [producer, reader]


def test_what_another_stack_exports_is_connected_with_its_resource(tmp_path: Path) -> None:
    plan = plan_document(two_stacks(tmp_path, "${aws_kms_key.k.arn}"))
    found = values(plan, f"{GROUP}.a")
    assert found["kms_key_id"] == UNKNOWN
    assert "aws_kms_key.k" in [plan.subjects[each].block.address for each in found["depends_on"]]


def test_a_value_that_another_stack_exports_is_that_value(tmp_path: Path) -> None:
    plan = plan_document(two_stacks(tmp_path, "arn:aws:kms:us-east-1:123456789012:key/1"))
    assert values(plan, f"{GROUP}.a")["kms_key_id"] == "arn:aws:kms:us-east-1:123456789012:key/1"


def test_without_the_other_stack_its_output_is_unknown(tmp_path: Path) -> None:
    _, reader = two_stacks(tmp_path, "${aws_kms_key.k.arn}")
    assert values(plan_document([reader]), f"{GROUP}.a")["kms_key_id"] == UNKNOWN
