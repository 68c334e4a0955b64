"""States read from what engines write."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bascule.assembly.state import State, read_state
from bascule.errors import StateError


def _state(*, serial: int = 1, lineage: str = "l", **attributes: Any) -> State:
    resource = {
        "mode": "managed",
        "type": "aws_vpc",
        "name": "a",
        "provider": "p",
        "instances": [{"index_key": key, "attributes": {"id": value}} for key, value in attributes.items()],
    }
    data = {"mode": "data", "type": "aws_ami", "name": "b", "instances": [{"attributes": {}}]}
    document = {
        "version": 4,
        "terraform_version": "1.11.4",
        "serial": serial,
        "lineage": lineage,
        "resources": [resource, data],
        "check_results": None,
    }
    return read_state(json.dumps(document), "state of a")


def test_data_sources_are_no_objects() -> None:
    assert _state(x="vpc-1", y="vpc-2").objects == 2


def test_a_state_is_written_with_all_that_was_read() -> None:
    state = _state(x="vpc-1")
    assert read_state(state.text(), "again") == state
    assert '"check_results": null' in state.text()


def test_the_instances_at_an_address_are_those_below_it() -> None:
    state = _state(x="vpc-1", y="vpc-2")
    assert state.instances("aws_vpc.a") == {'["x"]': {"id": "vpc-1"}, '["y"]': {"id": "vpc-2"}}
    assert state.instances('aws_vpc.a["y"]') == {"": {"id": "vpc-2"}}


def test_serials_and_lineages_do_not_decide_what_is_held() -> None:
    assert _state(serial=1, x="vpc-1").equals(_state(serial=2, x="vpc-1"))
    assert _state(lineage="m", x="vpc-1").holds_same(_state(x="vpc-1"))
    assert not _state(lineage="m", x="vpc-1").equals(_state(x="vpc-1"))
    assert not _state(x="vpc-1").holds_same(_state(x="vpc-2"))


def test_an_error_quotes_nothing_of_a_state() -> None:
    with pytest.raises(StateError) as raised:
        read_state('{"version": 4, "outputs": {"password": {"value": "hunter2"}}}', "state of a")
    assert "lineage: Field required" in str(raised.value)
    assert "hunter2" not in str(raised.value)


@pytest.mark.parametrize("text", ["", "{}", '{"version": 3}', "<html>", '{"version": 4, "resources": [{}]}'])
def test_what_is_no_state_is_refused_by_name(text: str) -> None:
    with pytest.raises(StateError, match="state of a"):
        read_state(text, "state of a")
