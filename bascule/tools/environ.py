"""The environment in which bascule starts cdktf and the engines."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from bascule.errors import ToolError
from bascule.tools.engine import BINARY_VARIABLE, Engine
from bascule.tools.project import CACHE, LOCAL

CLI_CONFIGURATION = LOCAL / "terraform.rc"

_ELSEWHERE = "run in a copy of the project that you may write to"
_DROPPED = ("TF_CLI_ARGS", "TF_DATA_DIR", "TF_INPUT", "TF_REATTACH_PROVIDERS", "TF_WORKSPACE")
"""Beginnings of variables by which a user's own habits would change what an engine does."""


def private_environ(
    root: Path, engine: Engine | None = None, *, environ: Mapping[str, str] = os.environ
) -> dict[str, str]:
    """A whole environment in which nothing outside the project's folder is touched, nor changes what happens.

    The engines' configuration and caches lie in `.bascule/`, programs of the project come first on PATH.

    Raises:
        ToolError: the project's folder cannot be written.
    """
    kept = {name: value for name, value in environ.items() if not name.startswith(_DROPPED)}
    kept |= {
        "CDKTF_DISABLE_PLUGIN_CACHE_ENV": "1",
        "CDKTF_HOME": str(root / CACHE / "cdktf"),
        "CHECKPOINT_DISABLE": "1",
        "DISABLE_VERSION_CHECK": "1",
        "JSII_RUNTIME_PACKAGE_CACHE_ROOT": str(root / CACHE / "jsii"),
        "JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION": "1",
        "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION": "18,19,20,21,22,23",
        "JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION": "1",
        "PATH": _path(root, environ),
        "TF_CLI_CONFIG_FILE": str(_cli_configuration(root)),
        "TF_IN_AUTOMATION": "1",
        "TF_PLUGIN_CACHE_DIR": str(_folder(root / CACHE / "plugins")),
    }
    if engine is not None:
        kept[BINARY_VARIABLE] = str(engine.path)
    return kept


def _path(root: Path, environ: Mapping[str, str]) -> str:
    first = (root / ".venv/bin", root / "node_modules/.bin", Path(sys.executable).parent)
    return os.pathsep.join([*map(str, first), environ.get("PATH", os.defpath)])


def _cli_configuration(root: Path) -> Path:
    """A CLI configuration that says nothing: it stands in the place of the user's own."""
    path = _folder(root / LOCAL) / CLI_CONFIGURATION.name
    if not path.exists():
        path.touch()
    return path


def _folder(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ToolError(f"{path} cannot be made: {error.strerror}", fix=_ELSEWHERE) from None
    if not os.access(path, os.W_OK):
        raise ToolError(f"{path} cannot be written", fix=_ELSEWHERE)
    return path
