"""Addresses looked up in the states of a project's stacks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bascule.assembly import Manifest
from bascule.assembly.stack_assembly import write_manifest
from bascule.errors import StateError
from bascule.terraform.addressed_object import addressed_object
from bascule.terraform.working_directory import WorkingDirectory
from bascule.tools.engine import Engine

STACKS = ("sandbox-a", "sandbox-b")


@pytest.fixture(scope="module")
def deployed(tmp_path_factory: pytest.TempPathFactory, engine: Engine, environ: dict[str, str]) -> Path:
    """The root of a project with two deployed stacks; each has `terraform_data.own`, and one of them two more."""
    root = tmp_path_factory.mktemp("project")
    environments = Path(__file__).parents[4] / "environments"
    (root / "environments").mkdir()
    for path in environments.glob("*.yaml"):
        (root / "environments" / path.name).write_text(path.read_text())
    out = root / "cdktf.out"
    _deploy(out / "stacks/sandbox-a", {"own": {}}, engine, environ)
    _deploy(out / "stacks/sandbox-b", {"own": {}, "more": {"count": 2}}, engine, environ)
    (out / "manifest.json").write_text(json.dumps({"stacks": {name: {"dependencies": []} for name in STACKS}}))
    return root


def _deploy(folder: Path, resources: dict[str, dict[str, int]], engine: Engine, environ: dict[str, str]) -> None:
    folder.mkdir(parents=True)
    (folder / "cdk.tf.json").write_text(json.dumps({"resource": {"terraform_data": resources}}))
    manifest = Manifest(
        environment="sandbox", stack="a", layer="environment", simulated=True, protected=False, teardown="allowed"
    )
    write_manifest(folder, manifest)
    directory = WorkingDirectory(folder=folder, engine=engine, environ=environ)
    directory.init()
    saved = folder / "saved.tfplan"
    directory.plan(out=saved)
    directory.apply(saved)


def test_an_address_leads_to_its_object(deployed: Path) -> None:
    found = addressed_object(deployed, "terraform_data.more[1]", STACKS)
    assert (found.stack, found.type) == ("sandbox-b", "terraform_data")


def test_an_address_of_several_stacks_asks_for_one(deployed: Path) -> None:
    with pytest.raises(StateError, match="sandbox-a, sandbox-b\n  next: add --stack"):
        addressed_object(deployed, "terraform_data.own", STACKS)
    assert addressed_object(deployed, "terraform_data.own", ["sandbox-a"]).stack == "sandbox-a"


@pytest.mark.parametrize(
    ("address", "near"),
    [("terraform_data.more", r"more\[0\], terraform_data\.more\[1\]"), ("terraform_data.onw", r"terraform_data\.own")],
)
def test_an_address_that_no_state_has_is_told_with_the_nearest(deployed: Path, address: str, near: str) -> None:
    with pytest.raises(StateError, match=near):
        addressed_object(deployed, address, STACKS)


def test_a_stack_that_is_not_synthesized_is_told(deployed: Path) -> None:
    with pytest.raises(StateError, match="bascule synth ENV"):
        addressed_object(deployed, "terraform_data.own", ["dev-a"])
