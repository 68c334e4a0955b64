"""Objects of a state, as an engine writes it."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import Any, cast

import pytest

from bascule.errors import StateError
from bascule.terraform.addressed_object import is_address
from bascule.terraform.state_objects import StateObject, state_objects
from bascule.terraform.working_directory import WorkingDirectory


@dataclass(frozen=True)
class Pulled:
    """A stack's folder whose state is already at hand."""

    text: str
    stack: str = "dev-aws-app"

    def state(self) -> str:
        return self.text


def objects(text: str) -> list[StateObject]:
    return state_objects(cast("WorkingDirectory", Pulled(text)))


def state(*instances: dict[str, Any], **resource: Any) -> str:
    whole = {"mode": "managed", "type": "aws_subnet", "name": "a", "instances": list(instances), **resource}
    return json.dumps({"version": 4, "resources": [whole]})


def instance(id_: str, **more: Any) -> dict[str, Any]:
    return {"attributes": {"id": id_, "region": "us-east-1"}, **more}


def test_an_object_has_an_address_and_what_finds_it() -> None:
    assert objects(state(instance("subnet-1"))) == [
        StateObject(stack="dev-aws-app", address="aws_subnet.a", type="aws_subnet", id="subnet-1", region="us-east-1")
    ]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (state(instance("s", index_key=0)), "aws_subnet.a[0]"),
        (state(instance("s", index_key="b.c")), 'aws_subnet.a["b.c"]'),
        (state(instance("s"), module="module.net"), "module.net.aws_subnet.a"),
    ],
)
def test_indexes_and_modules_are_part_of_an_address(text: str, address: str) -> None:
    assert [each.address for each in objects(text)] == [address]
    assert is_address(address)


def test_what_the_provider_noted_comes_before_the_attribute() -> None:
    private = base64.b64encode(b'{"id": "noted"}').decode()
    assert [each.id for each in objects(state(instance("s", private=private)))] == ["noted"]


def test_data_sources_and_what_is_about_to_be_deleted_have_no_object() -> None:
    assert objects(state(instance("s"), mode="data")) == []
    assert objects(state(instance("s", deposed="1f"))) == []


def test_before_the_first_apply_there_is_none() -> None:
    assert objects("") == []


def test_what_is_no_state_is_refused() -> None:
    with pytest.raises(StateError, match="dev-aws-app"):
        objects('{"version": 4}')


@pytest.mark.parametrize("text", ["vpc-0123", "arn:aws:iam::1:role/a", "www.acme.example", "module.net", "a.b"])
def test_names_of_objects_are_no_addresses(text: str) -> None:
    assert not is_address(text)
