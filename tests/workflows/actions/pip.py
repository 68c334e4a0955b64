"""Pip of a job: succeeds if the project's Python has each package of the lock at exactly its version."""

from __future__ import annotations

import re
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

arguments = sys.argv[3:]
if arguments[0] != "install" or "-r" not in arguments or "--require-hashes" not in arguments:
    sys.exit(f"this double of pip knows `install --require-hashes -r FILE` alone, not {arguments}")
lock = Path(arguments[arguments.index("-r") + 1])
pins = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE)
if not pins:
    sys.exit(f"{lock} pins nothing")


def installed(name: str) -> str:
    """The version that is there, or none."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


if differing := [f"{name} {pin}: {installed(name)}" for name, pin in pins if installed(name) != pin]:
    sys.exit(f"not as {lock} has it: {', '.join(differing)}")
