"""The repository that GitHub keeps: real commits, branches and merges."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

_ENVIRON = {
    "GIT_AUTHOR_NAME": "octocat",
    "GIT_AUTHOR_EMAIL": "octocat@acme.example",
    "GIT_COMMITTER_NAME": "octocat",
    "GIT_COMMITTER_EMAIL": "octocat@acme.example",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_SYSTEM": "/dev/null",
}


@dataclass(frozen=True)
class Origin:
    """A git repository with a working tree, in which tests make commits as people do."""

    folder: Path

    @classmethod
    def of(cls, folder: Path) -> Origin:
        """What lies in the folder is the first commit of `main`."""
        origin = cls(folder)
        origin.git("init", "--quiet", "--initial-branch", "main")
        # Jobs fetch the commit of their event by its number.
        origin.git("config", "uploadpack.allowAnySHA1InWant", "true")
        origin.git("config", "gc.auto", "0")
        origin.git("add", "--all")
        origin.git("commit", "--quiet", "--message", "Begin")
        return origin

    def git(self, *arguments: str) -> str:
        """What git says."""
        command = ["git", "-C", str(self.folder), *arguments]
        return subprocess.run(
            command, capture_output=True, text=True, check=True, env={**os.environ, **_ENVIRON}
        ).stdout.strip()

    @property
    def branches(self) -> dict[str, str]:
        """The commit of each branch."""
        lines = self.git("for-each-ref", "--format", "%(refname:short) %(objectname)", "refs/heads").splitlines()
        return dict(line.split(" ") for line in lines)

    def keep_only(self, names: Collection[str]) -> None:
        """Other branches are gone."""
        if gone := self.branches.keys() - set(names):
            self.git("switch", "--quiet", "--detach")
            self.git("branch", "--quiet", "-D", *gone)

    def sha(self, ref: str) -> str:
        """The commit that a ref is at."""
        return self.git("rev-parse", f"{ref}^{{commit}}")

    def commit(self, branch: str, files: Mapping[str, str | None], *, base: str = "main") -> str:
        """The files are so on the branch, which begins at `base` if it is new; None: the file is gone."""
        exists = self.git("branch", "--list", branch)
        self.git("switch", "--quiet", *([branch] if exists else ["--create", branch, base]))
        for name, text in files.items():
            path = self.folder / name
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", f"Change {', '.join(files)}")
        return self.sha("HEAD")

    def read(self, branch: str, name: str) -> str:
        """A file of the branch."""
        return self.git("show", f"{branch}:{name}") + "\n"

    def merged(self, base: str, head: str, ref: str) -> str:
        """The ref is at a merge of both commits."""
        tree = self.git("merge-tree", "--write-tree", base, head).splitlines()[0]
        commit = self.git("commit-tree", tree, "-p", base, "-p", head, "-m", f"Merge {head} into {base}")
        self.git("update-ref", ref, commit)
        return commit

    def squashed(self, base: str, head: str, branch: str) -> str:
        """The branch is at one new commit that has what both say, as "squash and merge" makes it."""
        tree = self.git("merge-tree", "--write-tree", base, head).splitlines()[0]
        commit = self.git("commit-tree", tree, "-p", base, "-m", f"Squash {head}")
        self.git("switch", "--quiet", "--detach")
        self.git("update-ref", f"refs/heads/{branch}", commit)
        self.git("switch", "--quiet", branch)
        self.git("reset", "--quiet", "--hard")
        return commit
