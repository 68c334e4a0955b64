"""Locks what requirements/*.in and package.json accept, in files that name no registry: `make locks`."""

import json
import sys
from pathlib import Path

from bascule.tools.runner import run

HERE = Path(__file__).parent
ROOT = HERE.parent
PACKAGE_LOCK = ROOT / "package-lock.json"

CONSTRAINED = ("synth", "sandbox", "cloud", "pipeline")
"""Files whose versions are those of dev.txt."""

COMPILE = (
    *(sys.executable, "-m", "piptools", "compile", "--quiet", "--upgrade"),
    *("--generate-hashes", "--allow-unsafe", "--strip-extras", "--no-annotate", "--no-header", "--no-emit-options"),
    *("--no-emit-index-url", "--no-emit-find-links", "--no-emit-trusted-host"),
)


def main() -> None:
    """All lock files are written anew."""
    lock_python("dev")
    lock_python("go")
    lock_python("d2")
    lock_python("checkov")
    lock_python("workflows")
    for name in CONSTRAINED:
        lock_python(name, "--constraint", "dev.txt")
    lock_python("../apps/chat/requirements", "--constraint", "dev.txt")
    run(["npm", "update", "--package-lock-only"], cwd=ROOT, stream=True)
    forget_addresses(PACKAGE_LOCK)


def lock_python(name: str, *options: str) -> None:
    """One hashed file has been written."""
    run([*COMPILE, *options, f"{name}.in", "--output-file", f"{name}.txt"], cwd=HERE, stream=True)


def forget_addresses(path: Path) -> None:
    """Pages that ask for donations have been removed from npm's lock file: they are the only addresses in it."""
    lock = json.loads(path.read_text())
    for package in lock["packages"].values():
        package.pop("funding", None)
    path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
