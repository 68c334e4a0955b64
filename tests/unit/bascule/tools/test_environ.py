"""The environment in which cdktf and the engines are started."""

from pathlib import Path

import pytest

from bascule.errors import ToolError
from bascule.tools.engine import Engine
from bascule.tools.environ import private_environ


def test_the_engines_configuration_and_caches_lie_in_the_project(tmp_path: Path) -> None:
    environ = private_environ(tmp_path, environ={"TF_CLI_CONFIG_FILE": "/etc/users-own.rc", "PATH": "/bin"})

    assert Path(environ["TF_CLI_CONFIG_FILE"]).read_text() == ""
    places = ("CDKTF_HOME", "JSII_RUNTIME_PACKAGE_CACHE_ROOT", "TF_CLI_CONFIG_FILE", "TF_PLUGIN_CACHE_DIR")
    assert all(Path(environ[place]).is_relative_to(tmp_path / ".bascule") for place in places)


def test_the_plugin_cache_is_there_as_the_engines_demand(tmp_path: Path) -> None:
    assert Path(private_environ(tmp_path, environ={})["TF_PLUGIN_CACHE_DIR"]).is_dir()


def test_habits_of_the_user_that_would_change_a_run_are_dropped(tmp_path: Path) -> None:
    habits = {"TF_WORKSPACE": "x", "TF_CLI_ARGS_plan": "-refresh=false", "TF_DATA_DIR": "/data"}

    environ = private_environ(tmp_path, environ={**habits, "TF_LOG": "debug", "AWS_PROFILE": "dev"})

    assert not habits.keys() & environ.keys()
    assert (environ["TF_LOG"], environ["AWS_PROFILE"]) == ("debug", "dev")


def test_programs_of_the_project_come_first(tmp_path: Path) -> None:
    first, second, *_, last = private_environ(tmp_path, environ={"PATH": "/bin"})["PATH"].split(":")

    assert (first, second, last) == (str(tmp_path / ".venv/bin"), str(tmp_path / "node_modules/.bin"), "/bin")


def test_cdktf_is_told_which_engine_runs(tmp_path: Path) -> None:
    engine = Engine(name="tofu", path=Path("/opt/tofu"), version=(1, 12, 6))

    assert private_environ(tmp_path, engine, environ={})["TERRAFORM_BINARY_NAME"] == "/opt/tofu"


def test_a_folder_that_cannot_be_written_is_told_with_the_next_step(tmp_path: Path) -> None:
    (tmp_path / ".bascule").write_text("a file where a folder belongs")

    with pytest.raises(ToolError, match=r"cannot be made.*\n.*a copy of the project that you may write to"):
        private_environ(tmp_path, environ={})


def test_a_folder_on_a_disk_that_takes_nothing_is_told_with_the_next_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root writes to every folder but that: its answer to `access` is given here."""
    private_environ(tmp_path, environ={})
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(ToolError, match="cannot be written\n  next: run in a copy of the project"):
        private_environ(tmp_path, environ={})
