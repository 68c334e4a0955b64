"""Python environments of tools whose pins fit no other environment, filled from hashed requirements files."""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bascule.errors import ToolError
from bascule.tools.runner import run

LOCKS = Path("requirements")
TOOLS = Path(".tools")
"""Relative to the project's folder."""

_STAMP = "installed"
_RETRIED = "WARNING: Retrying"
"""What pip says several times before it gives up."""
_ELSEWHERE = "run it once where Python packages can be downloaded; PIP_INDEX_URL names another index"
_INSTALL = (
    *("install", "--quiet", "--disable-pip-version-check"),
    # The lock names every package, all of them as wheels; bytecode is made as far as it is used.
    *("--require-hashes", "--no-deps", "--only-binary", ":all:", "--no-compile"),
)


@dataclass(frozen=True, kw_only=True)
class PrivatePython:
    """A tool's Python environment: `folder` holds it, and `lock` names what is in it."""

    name: str
    folder: Path
    lock: Path

    @classmethod
    def of(cls, root: Path, tool: str, *, name: str) -> PrivatePython:
        """That of `requirements/<tool>.txt`, in `.tools/<tool>` of the project."""
        return cls(name=name, folder=root / TOOLS / tool, lock=root / LOCKS / f"{tool}.txt")

    @property
    def python(self) -> Path:
        """Its interpreter, which sees no other packages than its own."""
        return self.folder / "bin" / "python"

    @property
    def packages(self) -> Path:
        """Where its packages lie."""
        return self.folder / "lib" / _VERSION / "site-packages"

    def program(self, name: str) -> Path:
        """A program that one of its packages brings."""
        return self.folder / "bin" / name

    @property
    def installed(self) -> bool:
        """Whether it is there as the lock has it, whole, and its interpreter still is."""
        stamp = self.folder / _STAMP
        return self.python.exists() and stamp.is_file() and stamp.read_text() == self.digest

    @property
    def digest(self) -> str:
        """Another one for every other content: of the lock, and of the Python that it is for.

        Raises:
            ToolError: there is no such lock.
        """
        try:
            text = self.lock.read_bytes()
        except OSError:
            raise ToolError(
                f"{self.name} cannot be installed: there is no {self.lock}",
                fix="take the file from bascule's repository",
            ) from None
        return hashlib.sha256(text + _VERSION.encode()).hexdigest()

    def install(self) -> PrivatePython:
        """It is installed; at once when it was. Of several processes one installs, the others wait for it.

        Raises:
            ToolError: a package cannot be had.
        """
        if not self.installed:
            with self._alone():
                # Whoever was first has done it; what an interruption left has no stamp.
                if not self.installed:
                    self._install()
        return self

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        with self.folder.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _install(self) -> None:
        digest = self.digest
        sys.stderr.write(f"Installing {self.name} into {self.folder}, once\n")
        if self.folder.exists():
            shutil.rmtree(self.folder)
        run([sys.executable, "-m", "venv", "--without-pip", str(self.folder)])
        pip = (sys.executable, "-m", "pip", "--python", str(self.python))
        try:
            run([*pip, *_INSTALL, "--requirement", str(self.lock)])
        except ToolError as error:
            said = [line for line in str(error).splitlines() if _RETRIED not in line]
            raise ToolError("\n".join([f"{self.name} cannot be installed:", *said]), fix=_ELSEWHERE) from None
        (self.folder / _STAMP).write_text(digest)


_VERSION = f"python{sys.version_info.major}.{sys.version_info.minor}"
