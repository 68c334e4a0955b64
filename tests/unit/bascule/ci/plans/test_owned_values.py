from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from moto import mock_aws

from bascule.assembly import ElementRecord, Manifest, StackAssembly
from bascule.ci.plans.owned_values import frozen_in, owned_parameters, read_owned
from bascule.cloud.clients import Clients
from tests.unit.bascule.ci.plans.made import change, plan

_IMAGE = "/acme/dev/chat/image"


def _stack() -> StackAssembly:
    """Two services' images; chat's definition holds its image through a local, its service the definition."""
    parameters = {"chat_image": {"name": _IMAGE}, "other_image": {"name": "/other"}, "plain": {"name": "/plain"}}
    document = {
        "locals": {"image": "${jsondecode(aws_ssm_parameter.chat_image.insecure_value).image}"},
        "resource": {
            "aws_ssm_parameter": parameters,
            "aws_ecs_task_definition": {"chat": {"container_definitions": "${jsonencode(local.image)}"}},
            "aws_ecs_service": {"chat": {"task_definition": "${aws_ecs_task_definition.chat.arn}"}},
            "aws_iam_role": {"chat": {"name": "chat", "tags": {"x": "${aws_ssm_parameter.plain.arn}"}}},
        },
    }
    owned = ("insecure_value",)
    manifest = Manifest(
        environment="dev",
        stack="aws-app",
        layer="environment",
        simulated=False,
        protected=False,
        teardown=None,
        elements={
            f"aws_ssm_parameter.{name}": ElementRecord(
                path=name, source="a.py:1", owned=() if name == "plain" else owned
            )
            for name in parameters
        },
    )
    return StackAssembly(name="dev-aws-app", folder=Path(), document=document, manifest=manifest)


def test_parameters_whose_values_others_change_are_named_by_the_manifest() -> None:
    assert set(owned_parameters(_stack()).values()) == {_IMAGE, "/other"}


@pytest.mark.parametrize(
    ("address", "actions", "frozen"),
    [
        ("aws_ecs_task_definition.chat", ["delete", "create"], {_IMAGE}),
        ("aws_ecs_service.chat", ["update"], {_IMAGE}),
        ("aws_ecs_service.chat", ["delete"], set()),
        ("aws_iam_role.chat", ["update"], set()),
    ],
)
def test_a_plan_freezes_the_values_that_its_changes_contain(address: str, actions: list[str], frozen: set[str]) -> None:
    assert frozen_in(plan(change(address, *actions, before={}, after={})), _stack()) == frozen


@pytest.fixture
def clients(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clients]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    with mock_aws():
        yield Clients(region="us-east-1")


def _put(clients: Clients, image: str, deploy: str) -> None:
    text = json.dumps({"image": image, "previous": "", "deploy": deploy})
    clients.client("ssm").put_parameter(Name=_IMAGE, Value=text, Type="String", Overwrite=True)


def test_of_an_images_record_the_image_counts_and_not_who_deploys(clients: Clients) -> None:
    _put(clients, "chat@sha256:1", "")
    first = read_owned({_IMAGE}, clients)
    _put(clients, "chat@sha256:1", "t-1 started")
    begun = read_owned({_IMAGE}, clients)
    _put(clients, "chat@sha256:2", "t-1 delivered")
    assert first == begun == {_IMAGE: hashlib.sha256(b"chat@sha256:1").hexdigest()}
    assert read_owned({_IMAGE}, clients) != first


def test_a_parameter_that_was_never_made_has_no_value(clients: Clients) -> None:
    assert read_owned({"/nothing"}, clients) == {}
