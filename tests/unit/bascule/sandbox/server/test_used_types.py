"""Which schemas a stack is served: no fewer than it can ask for, and no more where that is known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bascule.sandbox.schema.cache import DATA_SOURCE, RESOURCE, SchemaCache
from bascule.sandbox.server.used_types import Types, used_types
from bascule.schemas import provider

VPC: dict[str, Any] = {"resource": {"aws_vpc": {"main": {}}}}


@pytest.fixture
def used(tmp_path: Path, cache: SchemaCache) -> Any:
    """Writes the documents and files into a folder, and asks what a stack in it is served."""

    def ask(
        *documents: Any, files: dict[str, Any] | None = None, living: set[str] | None = None, **environ: str
    ) -> Any:
        for number, document in enumerate(documents):
            (tmp_path / f"{number}.tf.json").write_text(json.dumps(document))
        for name, content in (files or {}).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content if isinstance(content, str) else json.dumps(content))
        return used_types(tmp_path, cache, living or set(), environ)

    return ask


def state(*types: str, mode: str = "managed") -> dict[str, Any]:
    return {"version": 4, "resources": [{"mode": mode, "type": each, "name": "a", "instances": []} for each in types]}


def resources(*names: str) -> Types:
    return {RESOURCE: set(names), DATA_SOURCE: set()}


def test_what_the_files_declare_is_served_and_nothing_else(used: Any) -> None:
    assert used(VPC, {"data": {"aws_region": {"here": {}}}, "resource": {"terraform_data": {"x": {}}}}) == {
        RESOURCE: {"aws_vpc"},
        DATA_SOURCE: {"aws_region"},
    }


@pytest.mark.parametrize(
    "document",
    [
        {"resource": [{"aws_vpc": [{"main": [{}]}]}]},
        {"import": [{"to": "aws_vpc.main", "id": "vpc-1"}]},
        {"import": {"to": '${aws_vpc.main["a"]}', "id": "vpc-1"}},
        {"moved": {"from": "aws_vpc.a", "to": "aws_vpc.b[0]"}},
        {"removed": [{"from": 'module.net["a.b"].aws_vpc.a'}]},
    ],
)
def test_every_way_to_name_a_type_counts(used: Any, document: dict[str, Any]) -> None:
    assert used(document) == resources("aws_vpc")


def test_data_sources_in_checks_count(used: Any) -> None:
    document = {"check": {"up": {"data": {"aws_region": {"here": {}}}, "assert": []}}}
    assert used(document) == {RESOURCE: set(), DATA_SOURCE: {"aws_region"}}


def test_living_objects_count_whatever_the_files_say(used: Any) -> None:
    assert used(VPC, living={"aws_subnet"}) == resources("aws_vpc", "aws_subnet")


@pytest.mark.parametrize(
    ("files", "environ"),
    [
        ({"terraform.tfstate": state("aws_subnet")}, {}),
        (
            {
                ".terraform/terraform.tfstate": {"backend": {"type": "local", "config": {"path": "kept/a.tfstate"}}},
                "kept/a.tfstate": state("aws_subnet"),
            },
            {},
        ),
        ({".terraform/environment": "eu\n", "terraform.tfstate.d/eu/terraform.tfstate": state("aws_subnet")}, {}),
        ({"terraform.tfstate.d/eu/terraform.tfstate": state("aws_subnet")}, {"TF_WORKSPACE": "eu"}),
        (
            {
                "data/terraform.tfstate": {"backend": {"type": "local", "config": {"path": "b.tfstate"}}},
                "b.tfstate": state("aws_subnet"),
            },
            {"TF_DATA_DIR": "data"},
        ),
    ],
)
def test_what_a_state_on_this_machine_holds_counts(used: Any, files: dict[str, Any], environ: dict[str, str]) -> None:
    assert used(VPC, files=files, **environ) == resources("aws_vpc", "aws_subnet")


@pytest.mark.parametrize(
    "files",
    [
        {".terraform/terraform.tfstate": {"backend": {"type": "s3", "config": {}}}},
        {"terraform.tfstate": {"encrypted_data": "…"}},
        {"terraform.tfstate": "{"},
        {"more.tf": ""},
        {"more.tofu": ""},
        {"more.tf.json": {"module": {"network": {"source": "./network"}}}},
        {"more.tf.json": "["},
    ],
)
def test_where_something_cannot_be_read_everything_is_served(used: Any, files: dict[str, Any]) -> None:
    assert used(VPC, files=files) is None


@pytest.mark.parametrize(
    "document",
    [
        {"resource": {"aws_vcp": {"main": {}}}},
        {"resource": {"aws_caller_identity": {"main": {}}}},
        {"data": {"aws_vcp": {"main": {}}}},
        {"import": {"to": "aws_vcp.main", "id": "vpc-1"}},
        {
            "terraform": {"required_providers": {"cloud": {"source": provider("aws").simulated_source}}},
            "resource": {"vpc": {"main": {"provider": "cloud.eu"}}},
        },
    ],
)
def test_a_name_that_no_type_has_is_compared_with_all(used: Any, document: dict[str, Any]) -> None:
    assert used(document) is None
