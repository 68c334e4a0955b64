"""The record of a service's image, which deploys own."""

from __future__ import annotations

import json

from bascule.bindings import Stack
from modules.aws.image_parameter import ImageParameter
from tests.synth.conftest import Synthesize
from tests.synth.modules.aws.services import NAMING


def declare(stack: Stack) -> None:
    ImageParameter(stack, "image", naming=NAMING, service="chat")


def test_it_is_made_empty_and_never_written_again(synthesize: Synthesize) -> None:
    parameter = synthesize(declare).only("aws_ssm_parameter")
    assert json.loads(parameter["insecure_value"]) == {"image": "", "previous": "", "deploy": ""}
    assert parameter["lifecycle"] == {"ignore_changes": ["insecure_value"]}


def test_its_value_is_readable_in_plans(synthesize: Synthesize) -> None:
    parameter = synthesize(declare).only("aws_ssm_parameter")
    assert parameter["type"] == "String"
    assert not {"value", "value_wo"} & set(parameter)


def test_it_is_found_by_the_services_name(synthesize: Synthesize) -> None:
    assert synthesize(declare).only("aws_ssm_parameter")["name"] == "/acme/dev/chat/image"
