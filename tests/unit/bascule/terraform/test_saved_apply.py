"""An apply whose backend does not take the state: it is kept, and somebody is told where."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from bascule.assembly.state import read_state
from bascule.errors import ToolError
from bascule.terraform.saved_apply import apply_saved
from bascule.terraform.state.copies import copies_of
from bascule.terraform.working_directory import WorkingDirectory
from bascule.tools.engine import Engine
from tests.workflows.doubles.loopback import Answer, served


@pytest.fixture
def backend() -> Iterator[str]:
    """A backend that has no state, and takes none."""
    with served(lambda call: Answer(status=404 if call.method == "GET" else 403)) as address:
        yield address


def test_a_state_that_the_backend_does_not_take_is_kept_where_it_outlives_the_machine(
    backend: str, engine: Engine, environ: Mapping[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "dev-a"
    folder.mkdir()
    document = {
        "terraform": {"backend": {"http": {"address": backend, "retry_max": 0}}},
        "resource": {"terraform_data": {"kept": {"input": "made"}}},
    }
    (folder / "cdk.tf.json").write_text(json.dumps(document))
    directory = WorkingDirectory(folder=folder, engine=engine, environ=environ)
    directory.init()
    directory.plan(out=folder / "plan", lock=False)
    kept: list[Path] = []

    def keep(state: Path) -> str:
        kept.append(state)
        return "s3://plans/unwritten"

    with pytest.raises(ToolError, match="s3://plans/unwritten") as error:
        apply_saved(directory, folder / "plan", root=tmp_path, keep=keep)
    assert "state restore ENV dev-a s3://plans/unwritten" in error.value.problems[0].fix
    assert kept[0] == copies_of(tmp_path, "dev-a")[0]
    assert not (folder / "errored.tfstate").exists()
    assert read_state(kept[0].read_text(), "the copy").objects == 1
