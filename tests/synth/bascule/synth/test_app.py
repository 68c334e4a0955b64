"""The app as CDKTF starts it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bascule.tools.runner import Completed, run


def synth(project: Path, environ: dict[str, str], **variables: str) -> Completed:
    return run([sys.executable, "main.py"], cwd=project, env={**environ, **variables}, check=False)


def test_a_mistake_is_a_message_and_exit_code_1(project: Path, environ: dict[str, str]) -> None:
    (project / "environments" / "sandbox.yaml").write_text("version: 1\nkind: environment\nnmae: sandbox\n")
    completed = synth(project, environ)
    assert completed.returncode == 1
    assert "nmae" in completed.stderr
    assert "Traceback" not in completed.stderr


def test_the_engine_that_a_file_asks_for_has_to_run(project: Path, environ: dict[str, str], other: str) -> None:
    path = project / "environments" / "sandbox.yaml"
    path.write_text(path.read_text() + f"\nengine: {other}\n")
    completed = synth(project, environ)
    assert completed.returncode == 1
    assert f"TERRAFORM_BINARY_NAME={other}" in completed.stderr


@pytest.fixture
def other(engine: object) -> str:
    """The engine that does not run."""
    return "tofu" if getattr(engine, "name", "") == "terraform" else "terraform"


def test_an_unknown_environment_is_a_message(project: Path, environ: dict[str, str]) -> None:
    completed = synth(project, environ, BASCULE_ENV="sandbx")
    assert completed.returncode == 1
    assert "sandbox" in completed.stderr
    assert "Traceback" not in completed.stderr


def test_lifting_turns_every_deletion_protection_off(project: Path, environ: dict[str, str]) -> None:
    completed = synth(project, environ, BASCULE_LIFT_PROTECTION="1")
    documents = "".join(path.read_text() for path in project.glob("cdktf.out/stacks/*/cdk.tf.json"))
    assert completed.returncode == 0
    assert '"deletion_protection": true' not in documents
    assert '"enable_deletion_protection": true' not in documents


def test_a_configuration_that_hides_simulated_providers_is_named(
    project: Path, environ: dict[str, str], tmp_path: Path
) -> None:
    rc = tmp_path / "user.rc"
    rc.write_text("provider_installation {\n  direct {}\n}\n")
    completed = synth(project, environ, TF_CLI_CONFIG_FILE=str(rc))
    assert completed.returncode == 1
    assert str(rc) in completed.stderr
    assert "filesystem_mirror" in completed.stderr
