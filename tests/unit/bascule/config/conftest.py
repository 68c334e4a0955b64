"""A project of its own, with the shipped files, and what is wrong once they are changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.unit.bascule.config.changed_project import ChangedProject

SHIPPED = Path(__file__).parents[4] / "environments"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder that holds `environments/` as it is shipped."""
    shutil.copytree(SHIPPED, tmp_path / "environments")
    return tmp_path


@pytest.fixture
def changed(project: Path) -> ChangedProject:
    """The project, to change files of."""
    return ChangedProject(project)
