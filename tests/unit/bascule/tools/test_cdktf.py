"""Where CDKTF's command line is."""

from pathlib import Path

import pytest

from bascule.errors import ToolError
from bascule.tools.cdktf import find_cdktf


def _program(path: Path) -> Path:
    path.parent.mkdir(parents=True)
    path.touch(mode=0o755)
    return path


def test_the_projects_own_cdktf_comes_first(tmp_path: Path) -> None:
    own = _program(tmp_path / "node_modules/.bin/cdktf")
    other = _program(tmp_path / "bin/cdktf")

    assert find_cdktf(tmp_path, environ={"PATH": str(other.parent)}) == own


def test_a_cdktf_on_path_serves_too(tmp_path: Path) -> None:
    other = _program(tmp_path / "bin/cdktf")

    assert find_cdktf(tmp_path, environ={"PATH": str(other.parent)}) == other


def test_a_missing_cdktf_is_told_with_the_next_step(tmp_path: Path) -> None:
    with pytest.raises(ToolError, match=r"cdktf is not installed\n.*make setup"):
        find_cdktf(tmp_path, environ={"PATH": ""})
