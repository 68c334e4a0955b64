"""What was changed behind the engine's back, told from what is owned by others and from code that is not deployed."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bascule.assembly import Manifest, StackAssembly
from bascule.assembly.manifest import ElementRecord
from bascule.cli.drift_text import drift_code, drift_json, drift_text
from bascule.sandbox.drift import change_object, delete_object, find_objects, only
from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.world import World
from bascule.terraform.drift import DriftOutcome, StackDrift, find_drift
from bascule.tools.engine import Engine
from tests.deploy.sandbox.conftest import StackFolder

SECRET, NEW_SECRET = "hunter2-before", "hunter2-after"
DOCUMENT: dict[str, Any] = {
    "resource": {
        "aws_ssm_parameter": {
            "image": {
                "name": "image",
                "type": "String",
                "insecure_value": "none",
                "description": "first",
                "lifecycle": {"ignore_changes": ["insecure_value"]},
            },
            "secret": {"name": "secret", "type": "SecureString", "value": SECRET},
            "gone": {"name": "gone", "type": "String", "insecure_value": "x"},
        }
    }
}


@pytest.fixture
def folder(tmp_path: Path, engine: Engine) -> StackFolder:
    made = StackFolder(tmp_path / "dev-aws-app", engine)
    made.apply(DOCUMENT)
    return made


@pytest.fixture
def looked_at(folder: StackFolder, engine: Engine, environ: dict[str, str]) -> Any:
    owned = {"aws_ssm_parameter.image": ElementRecord(path="image", source="a.py:1", owned=("insecure_value",))}
    manifest = Manifest(
        environment="dev",
        stack="aws-app",
        layer="environment",
        simulated=True,
        protected=False,
        teardown="allowed",
        elements=owned,
    )
    stack = StackAssembly(name="dev-aws-app", folder=folder.folder, document=DOCUMENT, manifest=manifest)

    def look(*others: StackAssembly) -> tuple[StackDrift, ...]:
        return find_drift([*others, stack], engine=engine, environ=environ)

    return look


def _behind_the_back(folder: StackFolder, **changes: list[str]) -> None:
    """Each parameter gets new values, or is deleted where there are none."""
    cache = SchemaCache("aws", folder.store.parent.parent / "cache")
    with closing(Store(folder.store)) as store:
        for name, values in changes.items():
            row = only(store, find_objects(store, name, type_="aws_ssm_parameter"), name)
            if values:
                change_object(World(store), cache, row, values)
            else:
                delete_object(World(store), cache, row, force=False)


def test_drift_is_what_was_changed_outside_and_is_nobodys_to_change(folder: StackFolder, looked_at: Any) -> None:
    _behind_the_back(
        folder,
        image=["insecure_value=delivered", "description=by hand"],
        secret=[f"value={NEW_SECRET}"],
        gone=[],
    )
    undeployed = json.loads(json.dumps(DOCUMENT))
    undeployed["resource"]["aws_ssm_parameter"]["image"]["tags"] = {"written": "not deployed"}
    folder.write(undeployed)

    found = looked_at()
    objects = {each.address: each for each in found[0].objects}
    assert objects.keys() == {f"aws_ssm_parameter.{name}" for name in ("image", "secret", "gone")}
    assert objects["aws_ssm_parameter.gone"].is_deleted
    paths = {each.path for each in objects["aws_ssm_parameter.image"].attributes}
    assert "description" in paths
    assert not paths & {"insecure_value", "tags", "value"}
    assert drift_code(found) == 2
    for said in (drift_text(found), json.dumps(drift_json(found))):
        assert SECRET not in said
        assert NEW_SECRET not in said


@pytest.mark.complete
def test_a_stack_that_cannot_be_looked_at_does_not_hide_the_others(looked_at: Any, tmp_path: Path) -> None:
    broken = tmp_path / "dev-aws-data"
    broken.mkdir()
    (broken / "main.tf.json").write_text('{"resource": ')
    manifest = Manifest(
        environment="dev", stack="aws-data", layer="environment", simulated=True, protected=False, teardown="allowed"
    )
    found = looked_at(StackAssembly(name="dev-aws-data", folder=broken, document={}, manifest=manifest))
    assert [each.outcome for each in found] == [DriftOutcome.FAILED, DriftOutcome.NONE]
    assert drift_code(found) == 1
    assert "dev-aws-data: could not be looked at" in drift_text(found)
