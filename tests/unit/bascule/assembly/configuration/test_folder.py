from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bascule.assembly.configuration import read_configuration
from bascule.errors import StateError
from tests.unit.bascule.assembly.configuration.written import block_at


def write(folder: Path, **documents: Any) -> Path:
    """The folder with a file of each name: `_tf_json` ends the names of configurations."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in documents.items():
        (folder / name.replace("_tf_json", ".tf.json").replace("_tfvars_json", ".tfvars.json")).write_text(
            json.dumps(document)
        )
    return folder


def test_the_files_of_a_folder_are_one_root_module(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        a_tf_json={"variable": {"name": {"default": "default"}}},
        b_tf_json={"resource": {"terraform_data": {"x": {"input": "${var.name}"}}}},
        terraform_tfvars_json={"name": "given"},
    )
    assert block_at(read_configuration(folder), "terraform_data.x").get("input") == "given"


def test_what_of_a_folder_is_not_read_is_said(tmp_path: Path) -> None:
    folder = write(tmp_path, a_tf_json={}, a_override_tf_json={})
    for name in ("main.tf", "terraform.tfvars"):
        (folder / name).touch()
    assert [each.partition(":")[0] for each in read_configuration(folder).unread] == [
        "a_override.tf.json",
        "main.tf",
        "terraform.tfvars",
    ]


def test_a_called_module_beside_it_is_judged_with_its_arguments(tmp_path: Path) -> None:
    write(
        tmp_path / "m",
        m_tf_json={
            "variable": {"name": {}, "size": {"default": 1}},
            "resource": {"terraform_data": {"inner": {"input": "${var.name}-${var.size}"}}},
            "output": {
                "name": {"value": "${terraform_data.inner.input}"},
                "id": {"value": "${terraform_data.inner.id}"},
            },
        },
    )
    root = write(
        tmp_path,
        main_tf_json={
            "module": {"m": {"source": "./m", "name": "web"}},
            "resource": {"terraform_data": {"x": {"input": "${module.m.name}", "triggers_replace": "${module.m.id}"}}},
        },
    )
    found = read_configuration(root)
    assert block_at(found, "module.m.terraform_data.inner").get("input") == "web-1"
    assert block_at(found, "terraform_data.x").get("input") == "web-1"
    assert block_at(found, "terraform_data.x").get("triggers_replace").references == (
        "module.m",
        "module.m.terraform_data.inner",
    )


@pytest.mark.parametrize("source", ["acme/m/aws", "./none", "../.."])
def test_a_called_module_whose_files_are_not_there_is_said(tmp_path: Path, source: str) -> None:
    folder = write(tmp_path / "a" / "b", main_tf_json={"module": {"m": {"source": source}}})
    (said,) = read_configuration(folder).unread
    assert said.startswith("module.m: ")


def test_a_module_that_calls_itself_is_not_followed_for_ever(tmp_path: Path) -> None:
    folder = write(tmp_path, main_tf_json={"module": {"m": {"source": "./"}}})
    assert len(read_configuration(folder).unread) == 1


def test_every_broken_file_of_a_folder_is_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, a_tf_json={"resource": "text"}, c_tf_json={})
    (tmp_path / "b.tf.json").write_text("{")
    (tmp_path / "d.tf.json").write_text("[")
    with pytest.raises(StateError) as raised:
        read_configuration(tmp_path)
    assert [Path(each.where).name for each in raised.value.problems] == ["b.tf.json", "d.tf.json"]
