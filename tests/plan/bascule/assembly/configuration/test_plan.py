"""A plan that the engine at hand makes here and now; plans of both are recorded beside the unit tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bascule.assembly.configuration import Configuration, Kind, Unknown, read_configuration
from bascule.tools.engine import Engine
from bascule.tools.runner import run

DOCUMENT: dict[str, Any] = {
    "variable": {"secret": {"default": "hunter2", "sensitive": True}},
    "module": {"m": {"source": "./m", "name": "${terraform_data.a[0].id}"}},
    "resource": {"terraform_data": {"a": {"count": 2, "input": {"s": "${var.secret}", "k": "v-${count.index}"}}}},
}
CALLED: dict[str, Any] = {"variable": {"name": {}}, "resource": {"terraform_data": {"inner": {"input": "${var.name}"}}}}


def planned(folder: Path, engine: Engine, environ: dict[str, str]) -> Configuration:
    """The document's plan, as `show -json` prints it."""
    (folder / "m").mkdir()
    (folder / "main.tf.json").write_text(json.dumps(DOCUMENT))
    (folder / "m" / "main.tf.json").write_text(json.dumps(CALLED))
    for arguments in (["init"], ["plan", "-out=plan"]):
        run([str(engine.path), *arguments, "-input=false"], cwd=folder, env=environ)
    shown = run([str(engine.path), "show", "-json", "plan"], cwd=folder, env=environ).stdout
    (folder / "plan.json").write_text(shown)
    return read_configuration(folder / "plan.json")


def test_an_engines_plan_is_read_with_its_modules_instances_and_secrets(
    tmp_path: Path, engine: Engine, environ: dict[str, str]
) -> None:
    plan = planned(tmp_path, engine, environ)
    inner = plan.at("module.m.terraform_data.inner")
    assert [each.get("input.k") for each in plan.of("terraform_data") if each.name == "a"] == ["v-0", "v-1"]
    assert inner is not None
    assert inner.get("input") == Unknown(text="${var.name}", references=("terraform_data.a",))
    assert [each.address for each in plan.of_kind(Kind.MODULE)] == ["module.m"]
    assert "hunter2" not in repr(plan)
