"""What is pinned of a synthesized stack: its addresses and its outputs, for both are contract.

python -m tests.synth.stacks.inventory    writes the inventories anew; a changed address also needs a state move and a
line in CHANGELOG.md.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from bascule.assembly import StackAssembly
from bascule.synth.command import SynthRequest, synthesize_all
from bascule.testing import Template
from bascule.tools.environ import private_environ

ROOT = Path(__file__).parents[3]
FOLDER = Path(__file__).parent / "inventories"
FILES = ("account-sandbox", "sandbox")
COMMAND = "python -m tests.synth.stacks.inventory"


def inventory(stack: StackAssembly) -> dict[str, Any]:
    """The stack's addresses and outputs, without what CDKTF adds for other stacks."""
    template = Template(stack.document)
    addresses = [address for address in template.addresses if "terraform_remote_state" not in address]
    outputs = sorted(name for name in stack.document.get("output", {}) if not name.startswith("cross-stack-"))
    return {"addresses": addresses, "outputs": outputs}


def changes(stack: StackAssembly) -> list[str]:
    """What the stack has and its pinned inventory has not, with a plus sign, and the other way round, with a minus."""
    path = FOLDER / f"{stack.name}.yaml"
    before = _lines(yaml.safe_load(path.read_text())) if path.exists() else set()
    after = _lines(inventory(stack))
    return [*(f"+ {line}" for line in sorted(after - before)), *(f"- {line}" for line in sorted(before - after))]


def _lines(inventory: Mapping[str, Any]) -> set[str]:
    return {*inventory["addresses"], *(f"output {name}" for name in inventory["outputs"])}


def regenerate() -> None:
    """Writes the inventory of every stack of the sandbox and its account."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        requests = [SynthRequest(name=name, out=Path(folder) / name) for name in FILES]
        for app in synthesize_all(requests, root=ROOT, environ=private_environ(ROOT)):
            for stack in app.stacks:
                text = yaml.safe_dump(inventory(stack), sort_keys=False)
                (FOLDER / f"{stack.name}.yaml").write_text(text)


if __name__ == "__main__":
    regenerate()
