"""Programs built from Go sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.errors import ToolError
from bascule.tools.engine import read_engine
from bascule.tools.go_program import PROGRAMS, main

TOFU = PROGRAMS["tofu"]

# A Go that "compiles" a program which says that it is OpenTofu, and that notes how it was called.
GO = """#!/bin/sh
case "$1" in
  version) echo "go version go{version} linux/amd64" ;;
  build)
    echo "$PWD $GOTOOLCHAIN $CGO_ENABLED $GOMODCACHE" > {notes}
    while [ "$1" != -o ]; do shift; done
    mkdir -p "$(dirname "$2")"
    printf '#!/bin/sh\\necho OpenTofu v1.12.6\\n' > "$2"
    chmod +x "$2" ;;
esac
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "requirements/opentofu").mkdir(parents=True)
    return tmp_path


def _go(root: Path, version: str) -> dict[str, str]:
    program = root / "bin/go"
    program.parent.mkdir()
    program.write_text(GO.format(version=version, notes=root / "notes"))
    program.chmod(0o755)
    return {"PATH": f"{program.parent}:/usr/bin:/bin"}


def test_the_program_lies_in_the_projects_tools_and_is_an_engine(root: Path) -> None:
    engine = read_engine(TOFU.build(root, environ=_go(root, "1.26.6")))

    assert (str(engine), engine.path) == ("tofu 1.12.6", root / ".tools/bin/tofu")


def test_it_is_built_from_the_locked_module_with_caches_in_the_project(root: Path) -> None:
    TOFU.build(root, environ=_go(root, "1.26.6"))

    folder, toolchain, cgo, modules = (root / "notes").read_text().split()
    assert (folder, toolchain, cgo) == (str(root / "requirements/opentofu"), "local", "0")
    assert modules.startswith(str(root / ".tools"))


def test_caches_are_gone_afterwards(root: Path) -> None:
    TOFU.build(root, environ=_go(root, "1.26.6"))

    assert [path.name for path in (root / ".tools").iterdir()] == ["bin"]


@pytest.mark.parametrize("version", ["1.26.5", "1.27.0"])
def test_a_go_that_cannot_build_it_is_not_used(root: Path, version: str) -> None:
    """Then the locked Go is installed; here its lock file is missing, so that nothing is fetched."""
    with pytest.raises(ToolError, match=r"Go cannot be installed: there is no .*go\.txt"):
        TOFU.build(root, environ=_go(root, version))


def test_a_program_that_is_not_known_is_refused_with_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["grep"]) == 1
    assert "tofu, tflint, crane" in capsys.readouterr().err
