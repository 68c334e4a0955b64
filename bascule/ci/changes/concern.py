"""What kind of file a changed one is: whose stacks it concerns, by its path alone."""

from __future__ import annotations

from enum import Enum
from pathlib import PurePosixPath
from typing import Final

from bascule.config.files import FOLDER

CODE: Final = ("stacks", "modules")
"""The folders whose modules are followed from import to import."""

_QUIET_FOLDERS: Final = frozenset({".ci", ".github", ".vscode", "apps", "benchmarks", "docs", "examples", "tests"})
_QUIET_NAMES: Final = frozenset({".editorconfig", ".gitattributes", ".gitignore", "CODEOWNERS", "LICENSE", "Makefile"})
_INSTALLED: Final = frozenset({"pyproject.toml", "package.json", "package-lock.json"})
_OF_TOOLS: Final = frozenset({"checkov", "d2", "dev", "go", "workflows"})
"""Requirements of programs that no synth runs."""


class Concern(Enum):
    """Whom a changed file concerns."""

    NOBODY = "nobody"
    """Documents, tests, apps, workflows: no stack reads them."""

    IMPORTERS = "importers"
    """A Python module: the stacks that import it."""

    ENVIRONMENTS = "environments"
    """A file of `environments/`."""

    ALL = "all"
    """Every stack, and also whatever no rule knows: a stack may read it."""

    ALL_UNSEEN = "all, unseen"
    """Every stack, in a way that synthesized files do not show: what is installed differs between the commits."""


def concern(file: str) -> Concern:
    """Whom that file concerns."""
    path = PurePosixPath(file)
    top = path.parts[0]
    if top in CODE:
        return Concern.IMPORTERS if path.suffix == ".py" else Concern.ALL
    if top == FOLDER:
        return Concern.ENVIRONMENTS
    if top == "requirements":
        return Concern.NOBODY if path.parts[1].partition(".")[0] in _OF_TOOLS else Concern.ALL_UNSEEN
    if file in _INSTALLED:
        return Concern.ALL_UNSEEN
    alone = len(path.parts) == 1
    is_quiet = top in _QUIET_FOLDERS or (alone and (path.suffix == ".md" or path.name in _QUIET_NAMES))
    return Concern.NOBODY if is_quiet else Concern.ALL
