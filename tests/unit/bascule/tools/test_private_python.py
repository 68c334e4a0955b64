"""Python environments of tools."""

from __future__ import annotations

import base64
import hashlib
import threading
import zipfile
from pathlib import Path

import pytest

from bascule.errors import ToolError
from bascule.tools.private_python import PrivatePython
from bascule.tools.runner import run

METADATA = "Metadata-Version: 2.1\nName: hoist\nVersion: {version}\n"
WHEEL = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def _lock(root: Path, version: str) -> None:
    """A lock that names a package of one module, whose wheel lies beside it."""
    wheel = root / f"hoist-{version}-py3-none-any.whl"
    record = f"hoist-{version}.dist-info"
    files = {
        "hoist.py": f"VERSION = '{version}'\n",
        f"{record}/METADATA": METADATA.format(version=version),
        f"{record}/WHEEL": WHEEL,
    }
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
        archive.writestr(f"{record}/RECORD", "".join(f"{name},{_digest(text)},\n" for name, text in files.items()))
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (root / "requirements").mkdir(exist_ok=True)
    (root / "requirements/hoist.txt").write_text(f"hoist @ {wheel.as_uri()} --hash=sha256:{digest}\n")


def _digest(text: str) -> str:
    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def _version(tool: PrivatePython) -> str:
    return run([str(tool.python), "-c", "import hoist; print(hoist.VERSION)"]).stdout.strip()


@pytest.fixture
def tool(tmp_path: Path) -> PrivatePython:
    _lock(tmp_path, "1")
    return PrivatePython.of(tmp_path, "hoist", name="Hoist")


def test_what_the_lock_names_can_be_imported_and_nothing_else(tool: PrivatePython) -> None:
    tool.install()

    assert tool.installed
    assert _version(tool) == "1"
    assert run([str(tool.python), "-c", "import pydantic"], check=False).returncode == 1


def test_it_is_installed_once(tool: PrivatePython, capfd: pytest.CaptureFixture[str]) -> None:
    tool.install().install()

    assert capfd.readouterr().err.count("Installing Hoist") == 1


def test_of_several_at_once_one_installs(tool: PrivatePython, capfd: pytest.CaptureFixture[str]) -> None:
    threads = [threading.Thread(target=tool.install) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert capfd.readouterr().err.count("Installing Hoist") == 1
    assert _version(tool) == "1"


def test_what_an_interrupted_installation_left_is_replaced(tool: PrivatePython) -> None:
    tool.python.parent.mkdir(parents=True)
    tool.python.symlink_to("/usr/bin/false")

    assert not tool.installed
    assert _version(tool.install()) == "1"


def test_another_lock_is_another_environment(tool: PrivatePython, tmp_path: Path) -> None:
    tool.install()
    _lock(tmp_path, "2")

    assert not tool.installed
    assert _version(tool.install()) == "2"


def test_a_package_with_another_content_than_locked_is_refused(tool: PrivatePython, tmp_path: Path) -> None:
    tool.lock.write_text(tool.lock.read_text().replace("sha256:", "sha256:0000")[:-5] + "\n")

    with pytest.raises(ToolError, match="Hoist cannot be installed"):
        tool.install()
    assert not tool.installed


def test_a_missing_lock_is_named(tmp_path: Path) -> None:
    with pytest.raises(ToolError, match=r"there is no .*requirements/hoist\.txt"):
        PrivatePython.of(tmp_path, "hoist", name="Hoist").install()
