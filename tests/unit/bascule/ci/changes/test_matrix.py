from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from bascule.assembly import Manifest, StackAssembly
from bascule.ci.changes.matrix import LARGEST, Leg, matrix_of
from bascule.errors import PipelineError

Layer = Literal["account", "access", "environment"]


def _stack(environment: str, stack: str = "aws-app", layer: Layer = "environment") -> StackAssembly:
    manifest = Manifest(
        environment=environment, stack=stack, layer=layer, simulated=False, protected=False, teardown=None
    )
    return StackAssembly(name=f"{environment}-{stack}", folder=Path(), document={}, manifest=manifest)


def test_stacks_of_environments_with_a_role_are_planned_and_all_others_previewed() -> None:
    stacks = [
        _stack("dev"),
        _stack("new"),
        _stack("dev", "aws-access", "access"),
        _stack("main", "aws-account", "account"),
    ]
    found = matrix_of(stacks, is_fork=False, has_identity=lambda name: name == "dev")
    assert found.planned == (Leg(environment="dev", stack="aws-app"),)
    assert {each.environment: each.why_preview for each in found.previews} == {
        "new": "GitHub has no environment new-plan with a role yet: "
        "run `bascule bootstrap new`, then run this workflow again",
        "dev": "the access layer is applied by a person: `bascule bootstrap dev`",
        "main": "the account layer is applied by a person: `bascule bootstrap main`",
    }
    assert (found.environments, found.applicable) == (("dev", "main", "new"), ("dev",))


def test_of_a_fork_nothing_is_planned_and_github_is_not_asked() -> None:
    found = matrix_of([_stack("dev")], is_fork=True, has_identity=pytest.fail)
    assert [each.why_preview for each in found.legs] == ["it comes from a fork, whose runs get no identity"]


def test_github_is_asked_once_an_environment() -> None:
    asked: list[str] = []

    def has_identity(name: str) -> bool:
        asked.append(name)
        return True

    matrix_of([_stack("dev", f"s{number}") for number in range(9)], is_fork=False, has_identity=has_identity)
    assert asked == ["dev"]


@pytest.mark.parametrize(("number", "fits"), [(LARGEST, True), (LARGEST + 1, False)])
def test_a_change_of_more_stacks_than_a_matrix_takes_is_refused_with_a_way(number: int, fits: bool) -> None:
    def stacks() -> Iterator[StackAssembly]:
        return (_stack(f"e{index % 2}", f"s{index}") for index in range(number))

    if fits:
        assert len(matrix_of(stacks(), is_fork=False, has_identity=bool).planned) == number
        return
    with pytest.raises(PipelineError, match="257 stacks of e0, e1") as caught:
        matrix_of(stacks(), is_fork=False, has_identity=bool)
    assert "dispatch the workflow for one environment" in str(caught.value)
