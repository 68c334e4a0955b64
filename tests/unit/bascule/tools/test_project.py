"""Where the project is."""

from pathlib import Path

import pytest

from bascule.errors import ToolError
from bascule.tools.project import project_root


def test_the_project_is_found_from_a_folder_inside_it(tmp_path: Path) -> None:
    (tmp_path / "cdktf.json").touch()
    inside = tmp_path / "stacks" / "aws"
    inside.mkdir(parents=True)

    assert project_root(inside) == tmp_path


def test_outside_of_a_project_the_next_step_is_told(tmp_path: Path) -> None:
    with pytest.raises(ToolError, match=r"holds cdktf.json\n.*run the command in the project's folder"):
        project_root(tmp_path)
