"""Lock files: complete, consistent, and without the address of any registry."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[3]
REQUIREMENTS = ROOT / "requirements"
LOCKS = sorted(REQUIREMENTS.glob("*.txt"))
NPM = ROOT / "package-lock.json"
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+) \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE)


def _pins(path: Path) -> dict[str, str]:
    return {name.lower(): version for name, version, _ in _PIN.findall(path.read_text())}


def _wanted(path: Path) -> list[Requirement]:
    lines = [line for line in path.read_text().splitlines() if line and not line.startswith(("#", "-r"))]
    included = re.findall(r"^-r (\S+)$", path.read_text(), re.MULTILINE)
    return [*map(Requirement, lines), *(each for name in included for each in _wanted(path.parent / name))]


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_every_line_is_a_version_with_its_hashes(path: Path) -> None:
    rest = _PIN.sub("", path.read_text())

    assert [line for line in rest.splitlines() if line and not line.startswith("#")] == []


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_what_is_asked_for_is_locked_in_a_version_that_is_accepted(path: Path) -> None:
    pins = _pins(path)
    wanted = _wanted(path.with_suffix(".in"))

    assert [str(each) for each in wanted if not each.specifier.contains(pins.get(each.name.lower(), "0"))] == []


@pytest.mark.parametrize("name", ["synth", "sandbox", "cloud", "pipeline"])
def test_a_tools_versions_are_those_that_tests_run_with(name: str) -> None:
    assert _pins(REQUIREMENTS / f"{name}.txt").items() <= _pins(REQUIREMENTS / "dev.txt").items()


@pytest.mark.parametrize("path", [*LOCKS, NPM, REQUIREMENTS / "opentofu/go.sum"], ids=lambda path: path.name)
def test_no_lock_file_names_a_registry(path: Path) -> None:
    assert re.findall(r"https?://|--index|--find-links|--trusted-host|\"resolved\"", path.read_text()) == []


def test_cdktfs_command_line_is_pinned_with_the_core_that_it_belongs_to() -> None:
    version = json.loads((ROOT / "package.json").read_text())["devDependencies"]["cdktf-cli"]

    assert version == json.loads(NPM.read_text())["packages"]["node_modules/cdktf-cli"]["version"]
    assert version == _pins(REQUIREMENTS / "synth.txt")["cdktf"]


def test_what_npm_installs_comes_with_checksums() -> None:
    packages = json.loads(NPM.read_text())["packages"]

    bare = {name for name, package in packages.items() if not package.get("integrity")}
    assert [name for name in bare if name and not packages[name].get("inBundle")] == []
