"""The package as a team gets it: a wheel, in an environment that holds what it asks for and nothing else."""

from __future__ import annotations

import json
import os
import shutil
import sys
import venv
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

from bascule.tools.runner import run
from tests.conftest import ROOT

SOURCES = ("pyproject.toml", "README.md", "bascule", "requirements")

APP = """
from cdktf import App

from bascule.bindings import Stack
from modules._generated.aws.sqs_queue import SqsQueue

app = App()
queue = SqsQueue(Stack(app, "queues"), "jobs", name="jobs", visibility_timeout_seconds=60)
app.synth()
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel."""
    source = tmp_path_factory.mktemp("source")
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, source / name)
    build = "from setuptools.build_meta import build_wheel; build_wheel('dist')"
    run([sys.executable, "-c", build], cwd=source)
    (built,) = (source / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment in which the wheel is installed."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    (packages,) = folder.glob("lib/python*/site-packages")
    for part in _parts(_required(wheel)):
        (packages / part.name).symlink_to(part)
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "bin/python")]
    run([*pip, "install", "--quiet", "--disable-pip-version-check", "--no-index", "--no-deps", str(wheel)])
    return folder / "bin"


def _required(wheel: Path) -> dict[str, Distribution]:
    """What the wheel asks for, and what that asks for, as it is installed here; no optional parts."""
    with ZipFile(wheel) as opened:
        name = next(name for name in opened.namelist() if name.endswith("METADATA"))
        metadata = opened.read(name).decode()
    wanted = [
        line.removeprefix("Requires-Dist: ") for line in metadata.splitlines() if line.startswith("Requires-Dist")
    ]
    found: dict[str, Distribution] = {}
    while wanted:
        requirement = Requirement(wanted.pop())
        applies = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if applies and requirement.name not in found:
            found[requirement.name] = distribution(requirement.name)
            wanted += found[requirement.name].requires or []
    return found


def _parts(distributions: dict[str, Distribution]) -> set[Path]:
    """Files and folders of the distributions, each as it stands below site-packages."""

    def parts() -> Iterator[Path]:
        for each in distributions.values():
            for file in each.files or []:
                if file.parts[0] not in ("..", "__pycache__"):
                    yield Path(str(each.locate_file(file.parts[0])))

    return set(parts())


def test_it_holds_the_package_and_nothing_of_a_project(wheel: Path) -> None:
    with ZipFile(wheel) as opened:
        tops = {name.partition("/")[0] for name in opened.namelist()}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"bascule"}


def test_it_holds_every_file_of_the_package(wheel: Path) -> None:
    files = (path for path in (ROOT / "bascule").rglob("*") if path.is_file() and "__pycache__" not in path.parts)

    with ZipFile(wheel) as opened:
        assert {str(path.relative_to(ROOT)) for path in files} - set(opened.namelist()) == set()


def test_in_an_empty_folder_a_binding_is_added_and_an_app_synthesized(programs: Path, tmp_path: Path) -> None:
    environ = {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(tmp_path / "home"),
        "JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION": "20",
    }
    folder = tmp_path / "project"
    folder.mkdir()

    run([str(programs / "bascule"), "bindings", "add", "aws_sqs_queue"], cwd=folder, env=environ)
    (folder / "main.py").write_text(APP)
    run([str(programs / "python"), "main.py"], cwd=folder, env=environ)

    document = json.loads((folder / "cdktf.out/stacks/queues/cdk.tf.json").read_text())
    (queue,) = document["resource"]["aws_sqs_queue"].values()
    assert (queue["name"], queue["visibility_timeout_seconds"]) == ("jobs", 60)
