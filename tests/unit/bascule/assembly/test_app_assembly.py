"""Reading what a synth left behind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bascule.assembly import AppAssembly, Manifest
from bascule.assembly.stack_assembly import write_manifest
from bascule.errors import StateError


def manifest(stack: str) -> Manifest:
    return Manifest(
        environment="dev",
        stack=stack,
        layer="environment",
        simulated=True,
        protected=False,
        teardown="allowed",
    )


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """A synthesized app in which `dev-a` reads `dev-b`."""
    for name in ("dev-a", "dev-b"):
        folder = tmp_path / "stacks" / name
        folder.mkdir(parents=True)
        (folder / "cdk.tf.json").write_text("{}")
        write_manifest(folder, manifest(name))
    stacks = {"dev-a": {"dependencies": ["dev-b"]}, "dev-b": {"dependencies": []}}
    (tmp_path / "manifest.json").write_text(json.dumps({"stacks": stacks}))
    return tmp_path


def test_producers_come_before_their_readers(app: Path) -> None:
    assert [stack.name for stack in AppAssembly.read(app).stacks] == ["dev-b", "dev-a"]


def test_a_folder_without_an_app_is_refused_with_the_next_step(tmp_path: Path) -> None:
    with pytest.raises(StateError, match="bascule synth ENV"):
        AppAssembly.read(tmp_path)


@pytest.mark.parametrize(("name", "text"), [("cdk.tf.json", "{"), ("bascule.json", '{"version": 2}')])
def test_a_spoiled_file_is_named(app: Path, name: str, text: str) -> None:
    (app / "stacks" / "dev-a" / name).write_text(text)
    with pytest.raises(StateError, match=name):
        AppAssembly.read(app)


@pytest.mark.parametrize("text", ["[]", '{"stacks": 3}', '{"stacks": {"dev-a": {"dependencies": ["dev-z"]}}}'])
def test_a_spoiled_list_of_stacks_is_no_app(app: Path, text: str) -> None:
    (app / "manifest.json").write_text(text)
    with pytest.raises(StateError, match="no synthesized app is here"):
        AppAssembly.read(app)


def test_a_missing_manifest_is_named(app: Path) -> None:
    (app / "stacks" / "dev-a" / "bascule.json").unlink()
    with pytest.raises(StateError, match="it is not there"):
        AppAssembly.read(app)
