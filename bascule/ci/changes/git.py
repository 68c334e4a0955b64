"""What pipelines ask git."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bascule.errors import PipelineError, Problem
from bascule.tools.runner import run

_SHALLOW: Final = "check out with `fetch-depth: 0`, and name a commit of this repository"


@dataclass(frozen=True, kw_only=True)
class Git:
    """The repository that the project's folder is in; all paths are relative to that folder."""

    root: Path

    def commit(self, revision: str) -> str:
        """The full id of a commit; "" where this clone has no such commit."""
        return self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")

    def merge_base(self, one: str, other: str) -> str:
        """The commit at which the two parted.

        Raises:
            PipelineError: this clone does not know it.
        """
        found = self._ask("merge-base", "--end-of-options", one, other)
        if not found:
            problem = Problem(
                message="git finds no commit that both come from",
                where=str(self.root),
                found=f"{one} and {other}",
                fix=_SHALLOW,
            )
            raise PipelineError(problem)
        return found

    def changed(self, base: str, head: str = "HEAD") -> tuple[str, ...]:
        """The files that differ below the project's folder; a renamed one by both its names.

        Bytes of a name that are no UTF-8 come as U+FFFD.
        """
        options = ("--name-only", "-z", "--no-renames", "--relative", "--no-ext-diff")
        text = run(self._argv("diff", *options, base, head, "--"), cwd=self.root).stdout
        return tuple(text.split("\0")[:-1])

    @contextmanager
    def worktree(self, commit: str) -> Iterator[Path]:
        """The project's folder as that commit has it, in a folder that is there as long as the context is."""
        with TemporaryDirectory(prefix="bascule-base-") as name:
            folder = Path(name) / "base"
            run(self._argv("worktree", "add", "--quiet", "--detach", str(folder), commit), cwd=self.root)
            try:
                yield folder / self._ask("rev-parse", "--show-prefix")
            finally:
                run(self._argv("worktree", "remove", "--force", str(folder)), cwd=self.root, check=False)

    def _ask(self, *arguments: str) -> str:
        """What git prints; "" where it refuses."""
        completed = run(self._argv(*arguments), cwd=self.root, check=False)
        return "" if completed.returncode else completed.stdout.strip()

    def _argv(self, *arguments: str) -> list[str]:
        # No hook of a repository, nor its file monitor, is to run in a pipeline.
        return ["git", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", *arguments]
