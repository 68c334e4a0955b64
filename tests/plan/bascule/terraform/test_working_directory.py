"""A stack's folder, with the real engine in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bascule.errors import ToolError
from bascule.terraform.working_directory import PlanOutcome, WorkingDirectory
from bascule.tools.engine import Engine


@pytest.fixture
def directory(tmp_path: Path, engine: Engine, environ: dict[str, str]) -> WorkingDirectory:
    """A stack of the engine's own provider, which is ready to be planned."""
    folder = tmp_path / "dev-aws-app"
    folder.mkdir()
    _declare(folder, word="first")
    directory = WorkingDirectory(folder=folder, engine=engine, environ=environ)
    directory.init()
    return directory


def _declare(folder: Path, **arguments: str) -> None:
    document = {
        "terraform": {"backend": {"local": {"path": str(folder.parent / "state/dev-aws-app.tfstate")}}},
        "resource": {"terraform_data": {"word": {"input": arguments["word"]}}},
        "output": {
            "word": {"value": "${terraform_data.word.output}"},
            "secret": {"value": "hidden", "sensitive": True},
        },
    }
    (folder / "cdk.tf.json").write_text(json.dumps(document))


def _deploy(directory: WorkingDirectory) -> None:
    saved = directory.folder / "saved.tfplan"
    directory.plan(out=saved)
    directory.apply(saved)


def test_a_stack_is_called_like_its_folder(directory: WorkingDirectory) -> None:
    assert directory.stack == "dev-aws-app"


def test_a_new_stack_has_changes_no_outputs_and_nothing_in_its_state(directory: WorkingDirectory) -> None:
    assert directory.plan() is PlanOutcome.CHANGES
    assert directory.outputs() == {}
    assert directory.addresses() == ()


def test_after_a_saved_plan_is_applied_the_next_one_is_empty(directory: WorkingDirectory) -> None:
    _deploy(directory)

    assert directory.plan() is PlanOutcome.EMPTY
    assert directory.addresses() == ("terraform_data.word",)


def test_outputs_come_with_their_type_and_whether_they_are_sensitive(directory: WorkingDirectory) -> None:
    _deploy(directory)

    word, secret = (directory.outputs()[name] for name in ("word", "secret"))
    assert (word.value, word.type, word.shown) == ("first", "string", "first")
    assert (secret.sensitive, secret.shown) == (True, "(sensitive)")


def test_a_change_is_found(directory: WorkingDirectory) -> None:
    _deploy(directory)
    _declare(directory.folder, word="second")

    assert directory.plan() is PlanOutcome.CHANGES


def test_destroy_leaves_nothing(directory: WorkingDirectory) -> None:
    _deploy(directory)
    directory.destroy()

    assert directory.addresses() == ()
    assert directory.outputs() == {}


def test_a_destroy_can_be_planned_and_reviewed(directory: WorkingDirectory) -> None:
    _deploy(directory)
    saved = directory.folder / "teardown.tfplan"

    assert directory.plan(out=saved, destroy=True) is PlanOutcome.CHANGES
    directory.apply(saved)
    assert directory.addresses() == ()


def test_an_error_of_the_engine_is_told_in_its_words_without_colours(directory: WorkingDirectory) -> None:
    _declare(directory.folder, word="${terraform_data.missing.output}")

    with pytest.raises(ToolError, match="Reference to undeclared resource") as caught:
        directory.plan()

    assert "\x1b" not in str(caught.value)
