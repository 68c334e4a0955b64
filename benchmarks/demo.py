"""How long a new user waits: a fresh clone, then the two commands."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.place import ROOT
from benchmarks.usage import measure

_PASSED_ON = ("PATH", "LANG", "LC_ALL", "SSL_CERT_FILE", "SSL_CERT_DIR")
_CONFIGURATION = (
    "PIP_",
    "npm_config_",
    "NPM_CONFIG_",
    "GO",
    "HTTP_",
    "HTTPS_",
    "NO_PROXY",
    "http_",
    "https_",
    "no_proxy",
)
"""Beginnings of variables that say where packages come from on this machine."""


def measured() -> Iterator[Figure]:
    """Seconds of `make demo` in a fresh clone of the last commit with an empty home, then once more."""
    with tempfile.TemporaryDirectory() as name:
        home, clone = Path(name) / "home", Path(name) / "bascule"
        home.mkdir()
        measure(["git", "clone", "--quiet", ROOT, clone])
        environ = _fresh_environ(home)
        first = measure(["make", "demo"], cwd=clone, env=environ)
        second = measure(["make", "demo"], cwd=clone, env=environ)
    cores = os.cpu_count()
    yield Figure(
        name="make demo, fresh", value=first.wall, unit="s", bar=240, how=f"wall clock, {cores} cores, empty caches"
    )
    yield Figure(name="make demo, again", value=second.wall, unit="s", bar=90, how=f"wall clock, {cores} cores")


def _fresh_environ(home: Path) -> dict[str, str]:
    """The environment of a user who has the programs of this machine and nothing else."""
    kept = {name: value for name, value in os.environ.items() if name in _PASSED_ON or name.startswith(_CONFIGURATION)}
    return kept | {"HOME": str(home), "XDG_CACHE_HOME": str(home / ".cache")}
