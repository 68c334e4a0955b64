"""A small project in a git repository of its own."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from bascule.tools.runner import run
from tests.conftest import ROOT

FILES = {
    "cdktf.json": "{}",
    "main.py": "from stacks import CATALOGUE\n",
    "stacks/__init__.py": "from stacks.app import App\nfrom stacks.web import Web\nCATALOGUE = (App, Web)\n",
    "stacks/app.py": "from modules import service\nclass App(EnvironmentStack):\n    kind = 'aws-app'\n",
    "stacks/web.py": "import modules.bucket\nclass Web(EnvironmentStack):\n    kind: ClassVar[str] = 'aws-web'\n",
    "stacks/blue_app.py": "from .app import App\nclass BlueApp(App):\n    pass\n",
    "modules/service.py": "from .bucket import Bucket\n",
    "modules/bucket.py": "",
    "modules/alone.py": "",
    "modules/policies/boundary.json": "{}",
    "environments/defaults.yaml": "kind: defaults\naccount: main\n",
    "environments/dev.yaml": "kind: environment\n",
    "environments/prod.yaml": "kind: environment\naccount: vault\n",
    "environments/account-main.yaml": "kind: account\n",
    "environments/account-vault.yaml": "kind: account\n",
    "environments/environment.schema.json": "{}",
    "docs/page.md": "",
    "tests/test_x.py": "",
    "requirements/synth.txt": "",
    "requirements/dev.txt": "",
    "README.md": "",
}


APP = """
import json, os, pathlib
from stacks import STACKS

name, out = os.environ["BASCULE_ENV"], pathlib.Path(os.environ["CDKTF_OUTDIR"])
out.mkdir(parents=True, exist_ok=True)
(out / "manifest.json").write_text(json.dumps({"stacks": {f"{name}-{kind}": {"dependencies": []} for kind in STACKS}}))
for kind, value in STACKS.items():
    folder = out / "stacks" / f"{name}-{kind}"
    folder.mkdir(parents=True)
    document = {"//": {"line": __file__}, "locals": {"value": value, "state": f"{pathlib.Path.cwd()}/.bascule/x"}}
    (folder / "cdk.tf.json").write_text(json.dumps(document))
    manifest = {"environment": name, "stack": kind, "layer": "environment", "simulated": False, "protected": False}
    (folder / "bascule.json").write_text(json.dumps({**manifest, "teardown": None}))
    (folder / ".terraform.lock.hcl").write_text(pathlib.Path("lock").read_text())
"""
"""An app that synthesizes without CDKTF, in no time."""


@dataclass(frozen=True)
class History:
    """The repository; `base` is its first commit."""

    root: Path
    base: str

    def git(self, *arguments: str) -> str:
        return _git(self.root, *arguments)

    def write(self, path: str, text: str = "# changed\n") -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text)

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", "Change")
        return self.git("rev-parse", "HEAD")


def history(root: Path) -> History:
    """The project with one commit."""
    root.mkdir()
    _git(root, "init", "--quiet", "--initial-branch=main")
    made = History(root, "")
    for path, text in FILES.items():
        made.write(path, text)
    return History(root, made.commit())


def synthesizable(root: Path) -> History:
    """The project with the shipped environments, and stacks that say no more than a number."""
    made = history(root)
    shutil.rmtree(root / "environments")
    shutil.copytree(ROOT / "environments", root / "environments")
    made.write("main.py", APP)
    made.write("stacks/__init__.py", "STACKS = {'aws-app': 1, 'aws-web': 1}\n")
    made.write("lock", "one")
    made.write(".gitignore", ".bascule/\n__pycache__/\n")
    return History(root, made.commit())


def _git(root: Path, *arguments: str) -> str:
    identity = {
        f"GIT_{role}_{what}": "nobody@example.com" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    environ = {**os.environ, **identity, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    return run(["git", *arguments], cwd=root, env=environ).stdout.strip()
