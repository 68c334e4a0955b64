"""Programs that check workflows on one's own machine: actionlint with ShellCheck, and zizmor."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from bascule.errors import ToolError
from bascule.tools.private_python import PrivatePython
from bascule.tools.runner import Completed, failure, run

_CLEAN, _FOUND = 0, 1
_ZIZMOR_FOUND = range(11, 15)
"""zizmor's exit code says how bad its worst finding is."""

_ACTIONLINT_LINES = "{{range .}}{{.Filepath}}:{{.Line}}:{{.Column}}: {{.Message}} [{{.Kind}}]\n{{end}}"


@dataclass(frozen=True, kw_only=True)
class WorkflowTools:
    """The programs of `requirements/workflows.txt`, in a Python environment of their own."""

    python: PrivatePython

    @classmethod
    def of(cls, root: Path) -> Self:
        """Those of a project, installed by whoever asks first.

        Raises:
            ToolError: they cannot be installed.
        """
        return cls(python=PrivatePython.of(root, "workflows", name="Tools for workflows").install())

    def program(self, name: str) -> Path:
        """One of them, by its name.

        Raises:
            ToolError: the lock does not bring it.
        """
        path = self.python.program(name)
        if not path.is_file():
            raise ToolError(f"{name} is not among the tools for workflows", fix=f"add it to {self.python.lock}")
        return path

    def actionlint(self, files: Iterable[Path], *, root: Path) -> list[str]:
        """What actionlint says, with ShellCheck over every script: a line each, with file and line.

        Reusable workflows that a file calls by a path are read from `root`.
        """
        # Without a ShellCheck actionlint checks no script, and does not say so.
        checked = ("-shellcheck", str(self.program("shellcheck")), "-pyflakes", "")
        options = ("-no-color", "-format", _ACTIONLINT_LINES)
        completed = self._ask("actionlint", [*checked, *options, *map(str, files)], cwd=root)
        return _lines(completed, found=(_FOUND,))

    def zizmor(self, files: Iterable[Path], *, root: Path) -> list[str]:
        """What zizmor says without a network: a line each. Its configuration is the `zizmor.yml` of `root`."""
        options = ("--offline", "--strict-collection", "--no-progress", "--quiet", "--format", "github")
        configuration = root / "zizmor.yml"
        chosen = ("--config", str(configuration)) if configuration.is_file() else ("--no-config",)
        completed = self._ask("zizmor", [*options, *chosen, *map(str, files)], cwd=root)
        return _lines(completed, found=_ZIZMOR_FOUND)

    def _ask(self, name: str, arguments: Sequence[str], *, cwd: Path) -> Completed:
        return run([str(self.program(name)), *arguments], cwd=cwd, env=_environ(os.environ), timeout=120, check=False)


def _environ(environ: Mapping[str, str]) -> dict[str, str]:
    """Without a token: zizmor goes online where it finds one."""
    return {name: value for name, value in environ.items() if not name.endswith(("GH_TOKEN", "GITHUB_TOKEN"))}


def _lines(completed: Completed, *, found: Iterable[int]) -> list[str]:
    lines = completed.stdout.splitlines()
    if completed.returncode == _CLEAN or (completed.returncode in found and lines):
        return lines
    raise ToolError(failure(completed))
