"""States restored, moved, migrated and adopted into, with the real engine."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from bascule.assembly.plan import Plan
from bascule.assembly.state import State, read_state
from bascule.errors import StateError, ToolError
from bascule.terraform.adoption import Adoption, adopt
from bascule.terraform.state.copies import copies_of
from bascule.terraform.state.migration import MigrationOutcome, migrate
from bascule.terraform.state.move import Move, move, moves_between
from bascule.terraform.state.restore import prepare_restore, restore
from bascule.terraform.state.stack_state import StackState
from bascule.terraform.working_directory import WorkingDirectory
from bascule.tools.engine import Engine
from tests.plan.bascule.terraform.state.conftest import Deploy, StackOf, StateOf


class Dying(WorkingDirectory):
    """The folder of a process that is killed before its engine writes."""

    def push(self, state: str, *, force: bool = False) -> None:  # noqa: ARG002 -- it dies before it looks at them
        raise KeyboardInterrupt


def _read(state: StackState) -> State:
    found = state.read()
    assert found is not None
    return found


def test_an_earlier_state_is_restored_under_the_next_serial_and_the_one_before_is_kept(
    stack_of: StackOf, deployed: Deploy, state_of: StateOf, tmp_path: Path
) -> None:
    deployed(stack_of("dev-a", "one"))
    state = state_of(stack_of("dev-a", "one"))
    earlier = _read(state)
    deployed(stack_of("dev-a", "one", "two"))
    later = _read(state)

    done = restore(state, prepare_restore(state, earlier))

    assert _read(state).serial > later.serial
    assert _read(state).equals(earlier)
    assert done.copy is not None
    assert read_state(done.copy.read_bytes(), "copy").equals(later)
    assert stat.S_IMODE(done.copy.stat().st_mode) == 0o600


def test_a_state_of_another_lineage_is_restored_only_when_told(
    stack_of: StackOf, deployed: Deploy, state_of: StateOf
) -> None:
    deployed(stack_of("dev-a", "one"))
    state = state_of(stack_of("dev-a", "one"))
    foreign = _read(state).model_copy(update={"lineage": "of-another-life", "outputs": {}})
    with pytest.raises(StateError, match="another lineage"):
        prepare_restore(state, foreign)
    restore(state, prepare_restore(state, foreign, force=True))
    assert _read(state).lineage == "of-another-life"


def test_a_write_of_somebody_else_in_between_is_not_overwritten(
    stack_of: StackOf, deployed: Deploy, state_of: StateOf
) -> None:
    deployed(stack_of("dev-a", "one"))
    state = state_of(stack_of("dev-a", "one"))
    wanted = prepare_restore(state, _read(state))
    deployed(stack_of("dev-a", "one", "two", "three"))
    with pytest.raises(ToolError, match="serial"):
        restore(state, wanted)
    assert _read(state).objects == 3


def test_an_engine_that_dies_while_it_writes_a_local_state_leaves_the_one_before_beside_it(
    stack_of: StackOf, deployed: Deploy, state_of: StateOf
) -> None:
    deployed(stack_of("dev-a", "one"))
    state = state_of(stack_of("dev-a", "one"))
    before = _read(state)
    state.replace(before.model_copy(update={"serial": before.serial + 1, "outputs": {}}))
    beside = state.backend.path.with_name(f"{state.backend.path.name}.backup")
    assert read_state(beside.read_bytes(), "beside").serial == before.serial


def test_a_renamed_construct_keeps_its_objects(stack_of: StackOf, deployed: Deploy, state_of: StateOf) -> None:
    deployed(stack_of("dev-a", "chat", "chat_log", "chatter"))
    renamed = stack_of("dev-a", "talk", "talk_log", "chatter")
    state = state_of(renamed)
    moves = moves_between("chat", "talk", _read(state), renamed.manifest)
    assert moves == (
        Move(source="terraform_data.chat", target="terraform_data.talk"),
        Move(source="terraform_data.chat_log", target="terraform_data.talk_log"),
    )
    move(state, state, moves)
    assert {each["name"] for each in _read(state).resources} == {"talk", "talk_log", "chatter"}


def test_a_construct_is_named_by_its_path_as_a_plan_does_not_write_it(
    stack_of: StackOf, deployed: Deploy, state_of: StateOf
) -> None:
    deployed(stack_of("dev-a", "service_chat", "service_chat_log"))
    renamed = stack_of("dev-a", "service_talk", "service_talk_log")
    moves = moves_between("service-chat", "service-talk/", _read(state_of(renamed)), renamed.manifest)
    assert [each.target for each in moves] == ["terraform_data.service_talk", "terraform_data.service_talk_log"]


def test_objects_move_into_another_stack_and_a_killed_move_goes_on(
    stack_of: StackOf, deployed: Deploy, state_of: StateOf
) -> None:
    deployed(stack_of("dev-a", "one", "two"))
    deployed(stack_of("dev-b", "three"))
    source, target = state_of(stack_of("dev-a", "two")), state_of(stack_of("dev-b", "three", "one"))
    moves = [Move(source="terraform_data.one", target="terraform_data.one")]
    with pytest.raises(KeyboardInterrupt):
        move(replace(source, directory=Dying(**vars(source.directory))), target, moves)
    assert (_read(source).objects, _read(target).objects) == (2, 2)

    move(source, target, moves)
    assert [each["name"] for each in _read(source).resources] == ["two"]
    assert {each["name"] for each in _read(target).resources} == {"one", "three"}


def test_a_move_onto_something_else_is_refused_and_changes_nothing(
    stack_of: StackOf, deployed: Deploy, state_of: StateOf
) -> None:
    deployed(stack_of("dev-a", "one", "two"))
    state = state_of(stack_of("dev-a", "one", "two"))
    before = _read(state)
    with pytest.raises(ToolError, match="two"):
        move(state, state, [Move(source="terraform_data.one", target="terraform_data.two")])
    assert _read(state) == before


def test_a_state_migrates_once_and_later_work_is_not_undone(
    stack_of: StackOf, deployed: Deploy, state_of: StateOf
) -> None:
    deployed(stack_of("dev-a", "one"))
    source, target = state_of(stack_of("dev-a", "one")), state_of(stack_of("dev-a", "one", state="new"))
    assert migrate(source, target).outcome is MigrationOutcome.MOVED
    assert _read(target).equals(_read(source))
    deployed(stack_of("dev-a", "one", "two", state="new"))
    assert migrate(source, target).outcome is MigrationOutcome.ALREADY_THERE
    assert _read(target).objects == 2


def test_what_was_destroyed_after_a_migration_is_not_brought_back(
    stack_of: StackOf, deployed: Deploy, state_of: StateOf
) -> None:
    deployed(stack_of("dev-a", "one"))
    source, target = state_of(stack_of("dev-a", "one")), state_of(stack_of("dev-a", "one", state="new"))
    migrate(source, target)
    there = _read(target)
    target.replace(there.model_copy(update={"resources": [], "serial": there.serial + 1}))
    assert (migrate(source, target).outcome, _read(target).objects) == (MigrationOutcome.ALREADY_THERE, 0)


def test_a_target_with_another_life_keeps_its_state(stack_of: StackOf, deployed: Deploy, state_of: StateOf) -> None:
    deployed(stack_of("dev-a", "one"))
    source = state_of(stack_of("dev-a", "one"))
    deployed(stack_of("dev-b", "two"))
    target = state_of(stack_of("dev-b", "two"))
    with pytest.raises(StateError, match=r"another state(.|\n)*--force"):
        migrate(source, target)
    done = migrate(source, target, force=True)
    assert _read(target).equals(_read(source))
    assert len(done.copies) == 2


def test_a_stack_without_a_state_has_nothing_to_migrate(stack_of: StackOf, state_of: StateOf, tmp_path: Path) -> None:
    source, target = state_of(stack_of("dev-a", "one")), state_of(stack_of("dev-a", "one", state="new"))
    assert migrate(source, target).outcome is MigrationOutcome.NOTHING
    assert copies_of(tmp_path, "dev-a") == ()


def test_an_existing_object_is_adopted_and_what_else_the_plan_does_is_shown(
    stack_of: StackOf, state_of: StateOf, tmp_path: Path, engine: Engine, environ: dict[str, str]
) -> None:
    stack, shown = stack_of("dev-a", "one"), list[Plan]()

    def review(_stack: str, plan: Plan) -> bool:
        shown.append(plan)
        return True

    adoption = Adoption(address="terraform_data.one", id="1234")
    plan = adopt(stack, [adoption], root=tmp_path, engine=engine, environ=environ, review=review)

    assert plan.counts == {"import": 1, "update": 1}
    assert (shown, shown[0].only_imports) == ([plan], False)
    assert _read(state_of(stack)).instances("terraform_data.one")[""]["id"] == "1234"
    assert sorted(path.name for path in stack.folder.glob("*.json")) == ["cdk.tf.json"]


def test_an_address_that_the_stack_does_not_declare_is_not_adopted(
    stack_of: StackOf, tmp_path: Path, engine: Engine, environ: dict[str, str]
) -> None:
    adoption = Adoption(address="terraform_data.two", id="1234")
    with pytest.raises(StateError, match=r"declares no terraform_data\.two"):
        adopt(
            stack_of("dev-a", "one"),
            [adoption],
            root=tmp_path,
            engine=engine,
            environ=environ,
            review=lambda *_: True,
        )
