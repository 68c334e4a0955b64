from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from bascule.sandbox.install import LAUNCHER, LOCK_FILE, install, package_hash
from bascule.sandbox.settings import FILE, Settings, read_settings

ROOT = Path(__file__).parents[4]


def settings(folder: Path, **changes: str) -> Settings:
    values = {"interpreter": sys.executable, "package": str(ROOT), "store": str(folder / "sandbox" / "account.db")}
    return Settings(**{**values, "stack": "dev-app", "account_id": "123456789012", **changes})  # type: ignore[arg-type]


def archives(folder: Path) -> list[Path]:
    return list((folder / "terraform.d").rglob("*.zip"))


def started(folder: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """The unpacked launcher, started in the stack's folder as an engine does."""
    with ZipFile(archives(folder)[0]) as packed:
        launcher = Path(packed.extract(packed.namelist()[0], folder / "unpacked"))
    launcher.chmod(0o755)
    whole = {"PATH": os.environ["PATH"], **environ}
    return subprocess.run([str(launcher)], cwd=folder, env=whole, capture_output=True, text=True, check=False)


def test_every_package_holds_the_same_executable_launcher_alone(tmp_path: Path) -> None:
    for provider in ("aws", "google-beta", "github"):
        install(tmp_path, provider=provider, settings=settings(tmp_path))
    for path in archives(tmp_path):
        with ZipFile(path) as packed:
            [entry] = packed.infolist()
            assert packed.read(entry).decode() == LAUNCHER
            assert entry.external_attr >> 16 == 0o100755


def test_the_lock_file_names_version_constraint_and_hash_of_each_provider_once(tmp_path: Path) -> None:
    for provider in ("aws", "github", "aws"):
        install(tmp_path, provider=provider, settings=settings(tmp_path))
    lock = (tmp_path / LOCK_FILE).read_text()
    assert lock.count('provider "simulated.invalid/hashicorp/aws"') == 1
    assert lock.count("constraints") == lock.count("h1:") == 2
    assert package_hash("terraform-provider-aws_v6.47.0") in lock


def test_other_entries_of_the_lock_file_stay(tmp_path: Path) -> None:
    other = 'provider "registry.terraform.io/hashicorp/random" {\n  version = "3.0.0"\n}\n'
    (tmp_path / LOCK_FILE).write_text(other)
    install(tmp_path, provider="aws", settings=settings(tmp_path))
    assert other in (tmp_path / LOCK_FILE).read_text()


def test_the_settings_read_back(tmp_path: Path) -> None:
    written = settings(tmp_path)
    install(tmp_path, provider="aws", settings=written)
    assert read_settings(tmp_path) == written


def test_a_missing_settings_file_is_explained_on_the_line_that_the_engine_shows(tmp_path: Path) -> None:
    install(tmp_path, provider="aws", settings=settings(tmp_path))
    (tmp_path / FILE).unlink()
    result = started(tmp_path)
    assert result.returncode == 1
    assert result.stdout.splitlines()[0].endswith("Synthesize the stack again, which writes it.")


def test_a_python_that_is_gone_is_explained(tmp_path: Path) -> None:
    install(tmp_path, provider="aws", settings=settings(tmp_path, interpreter="/nonexistent/python"))
    assert "'/nonexistent/python'" in started(tmp_path).stdout


def test_a_missing_library_is_explained(tmp_path: Path) -> None:
    (tmp_path / "bascule" / "sandbox" / "server").mkdir(parents=True)
    (tmp_path / "bascule" / "errors.py").write_text("class SandboxError(Exception): pass\n")
    source = ROOT / "bascule" / "sandbox" / "server" / "start.py"
    (tmp_path / "bascule" / "sandbox" / "server" / "start.py").write_text(source.read_text())
    (tmp_path / "bascule" / "sandbox" / "server" / "process.py").write_text("import grpc_that_is_not_there\n")
    install(tmp_path, provider="aws", settings=settings(tmp_path, package=str(tmp_path)))
    assert "no module grpc_that_is_not_there. Run make setup" in started(tmp_path, TF_PLUGIN_MAGIC_COOKIE="x").stdout


def test_started_by_hand_it_says_what_it_is(tmp_path: Path) -> None:
    install(tmp_path, provider="aws", settings=settings(tmp_path))
    assert "terraform or tofu starts it" in started(tmp_path).stderr


@pytest.mark.parametrize("module", ["grpc.aio._server", "cryptography"])
def test_a_start_does_not_load_what_it_does_not_need(module: str) -> None:
    program = f"import sys, bascule.sandbox.server.process; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0
