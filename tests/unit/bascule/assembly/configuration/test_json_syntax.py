"""Every form that Terraform's JSON syntax accepts for a block leads to the same blocks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bascule.assembly.configuration import Kind, Unknown
from tests.unit.bascule.assembly.configuration.written import block_at, read, resource

BODY = {"name": "web", "//": "a comment", "tags": {"a": "b"}}


@pytest.mark.parametrize(
    "document",
    [
        {"resource": {"aws_lb": {"x": BODY}}},
        {"resource": [{"aws_lb": {"x": BODY}}]},
        {"resource": {"aws_lb": [{"x": BODY}]}},
        {"resource": {"aws_lb": {"x": [BODY]}}},
        {"resource": [{"aws_lb": [{"x": [BODY]}]}]},
        {"//": "a comment", "resource": {"//": {"no": "type"}, "aws_lb": {"//": {"no": "name"}, "x": BODY}}},
        [{"resource": {"aws_lb": {"x": BODY}}}],
    ],
)
def test_an_object_and_a_list_of_objects_are_the_same_at_every_level(tmp_path: Path, document: Any) -> None:
    (block,) = read(tmp_path, document).blocks
    assert (block.address, dict(block.values)) == ("aws_lb.x", {"name": "web", "tags": {"a": "b"}})


def test_every_kind_of_block_has_its_address(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {
            "terraform": [{"backend": {"s3": {"bucket": "b"}}}],
            "provider": {"aws": [{"region": "us-east-1"}, {"alias": "west", "region": "us-west-2"}], "github": {}},
            "data": {"aws_vpc": {"v": {"default": True}}},
            "output": {"o": {"value": 1}},
            "module": {"m": {"source": "acme/m/aws"}},
            "moved": [{"from": "a.b", "to": "a.c"}],
        },
    )
    assert [block.address for block in found.blocks] == [
        "provider.aws",
        "provider.aws.west",
        "provider.github",
        "data.aws_vpc.v",
        "module.m",
        "output.o",
        "terraform.backend.s3",
    ]
    assert block_at(found, "provider.aws.west").name == "west"


def test_terraforms_cloud_stands_for_a_backend(tmp_path: Path) -> None:
    (block,) = read(tmp_path, {"terraform": {"cloud": {"organization": "acme"}}}).blocks
    assert (block.kind, block.type, block.address) == (Kind.BACKEND, "cloud", "terraform.cloud")


def test_terraforms_own_arguments_are_kept_apart(tmp_path: Path) -> None:
    block = resource(tmp_path, input=1, lifecycle={"prevent_destroy": True}, depends_on=["aws_lb.x"])
    assert (dict(block.values), set(block.meta)) == ({"input": 1}, {"lifecycle", "depends_on"})


def test_required_providers_are_known_in_both_ways_to_write_them(tmp_path: Path) -> None:
    found = read(tmp_path, {"terraform": {"required_providers": {"aws": {"source": "a/b"}, "tls": "~> 4.0"}}})
    assert found.required_providers == {"aws": {"source": "a/b"}, "tls": {"version": "~> 4.0"}}


def test_dynamic_blocks_stand_where_those_that_they_make_would(tmp_path: Path) -> None:
    dynamic = {
        "setting": {"for_each": {"a": 1, "b": 2}, "content": {"name": "${setting.key}", "n": "${setting.value}"}}
    }
    block = resource(tmp_path, setting={"name": "written"}, dynamic=dynamic)
    assert block.values["setting"] == [{"name": "written"}, {"name": "a", "n": 1}, {"name": "b", "n": 2}]


def test_dynamic_blocks_whose_number_is_not_known_are_unknown(tmp_path: Path) -> None:
    dynamic = [{"setting": [{"for_each": "${var.n}", "iterator": "it", "content": [{"name": "${it.key}"}]}]}]
    (setting,) = resource(tmp_path, dynamic=dynamic).blocks("setting")
    assert isinstance(setting, Unknown)
    assert setting.references == ("var.n",)


def test_a_tag_may_be_called_dynamic(tmp_path: Path) -> None:
    assert resource(tmp_path, tags={"dynamic": "yes"}).get("tags.dynamic") == "yes"


@pytest.mark.parametrize(("count", "addresses"), [(0, 0), (2, 1), ("${var.n}", 1)])
def test_counted_blocks_are_there_once_when_their_instances_do_not_differ(
    tmp_path: Path, count: Any, addresses: int
) -> None:
    assert len(read(tmp_path, {"resource": {"terraform_data": {"x": {"count": count}}}}).blocks) == addresses


@pytest.mark.parametrize(
    ("repetition", "expected"),
    [
        ({"count": 2, "input": "${count.index}"}, [0, 1]),
        ({"for_each": {"a": {"n": 1}, "b": {"n": 2}}, "input": "${each.value.n}"}, [1, 2]),
        ({"for_each": '${toset(["p", "q"])}', "input": "${each.key}"}, ["p", "q"]),
    ],
)
def test_instances_that_differ_are_judged_one_by_one(tmp_path: Path, repetition: Any, expected: list[Any]) -> None:
    found = read(tmp_path, {"resource": {"terraform_data": {"x": repetition}}})
    assert [block.get("input") for block in found.blocks] == expected
    assert {block.address for block in found.blocks} == {"terraform_data.x"}


@pytest.mark.parametrize(
    "repetition", [{"for_each": "${var.m}"}, {"for_each": "text"}, {"count": None}, {"count": "x"}]
)
def test_instances_that_nobody_can_count_are_judged_as_one(tmp_path: Path, repetition: Any) -> None:
    (block,) = read(tmp_path, {"resource": {"terraform_data": {"x": {**repetition, "input": "${each.key}"}}}}).blocks
    assert isinstance(block.get("input"), Unknown)
