"""Stand-ins of the pinned actions as act takes them: a folder an action, with the inputs and outputs that it has."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from bascule.facts.github_actions import GitHubAction, github_actions

SCRIPTS = Path(__file__).parent / "actions"
ROOT = Path(__file__).parents[2]
_ENGINES = {"hashicorp/setup-terraform", "opentofu/setup-opentofu"}


def write_stubs(folder: Path) -> Mapping[str, Path]:
    """The folder of each action that a script stands in for, by `name@sha` of the repository that it is in.

    Inputs and outputs are those that the action declares, so a workflow gets nothing from a stand-in that the action
    does not give. A workflow that uses an action without a script fails when act looks for it.
    """
    stubs: dict[str, Path] = {}
    for action in github_actions().values():
        script = _script(action.name)
        if script.is_file():
            owner, repository, *below = action.name.split("/")
            top = folder / f"{owner}-{repository}-{action.sha[:12]}"
            place = top.joinpath(*below)
            place.mkdir(parents=True, exist_ok=True)
            # JSON is YAML, too.
            (place / "action.yml").write_text(json.dumps(_definition(action, script)))
            stubs[f"{owner}/{repository}@{action.sha}"] = top
    return stubs


def _script(name: str) -> Path:
    return SCRIPTS / ("setup_engine.py" if name in _ENGINES else f"{re.sub(r'[^a-z0-9]+', '_', name.lower())}.py")


def _definition(action: GitHubAction, script: Path) -> dict[str, object]:
    return {
        "name": action.name,
        "description": f"stands in for {action.uses}",
        "inputs": {name: {"description": name, "default": ""} for name in sorted(action.inputs)},
        "outputs": {
            name: {"description": name, "value": f"${{{{ steps.stub.outputs.{name} }}}}"}
            for name in sorted(action.outputs)
        },
        "runs": {
            "using": "composite",
            "steps": [
                {
                    "id": "stub",
                    "shell": "bash",
                    "run": f'PYTHONPATH="{ROOT}" exec "{sys.executable}" "{script}"\n',
                    "env": {"STUB_INPUTS": "${{ toJSON(inputs) }}", "STUB_ACTION": action.name},
                }
            ],
        },
    }
