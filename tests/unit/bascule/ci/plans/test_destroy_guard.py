from __future__ import annotations

import pytest

from bascule.assembly.manifest import DestroyGuardRecord
from bascule.ci.plans.destroy_guard import needs_allow_destroy
from tests.unit.bascule.ci.plans.made import change, plan

_GUARD = DestroyGuardRecord(max_deletes=2, protected_types=("aws_db_instance",))
_ROUTES = [change(f"aws_route.r[{number}]", "delete", before={}) for number in range(3)]
_ROLE = change("aws_iam_role.task", "delete", "create", before={}, after={})


@pytest.mark.parametrize(
    ("changes", "reasons"),
    [
        ([], ()),
        (_ROUTES[:2], ()),
        (_ROUTES, ("3 objects are deleted or replaced, and at most 2 go unasked",)),
        ([*_ROUTES[:2], _ROLE], ("3 objects are deleted or replaced, and at most 2 go unasked",)),
        ([change("aws_db_instance.main", "create", "delete", after={})], ("aws_db_instance.main would be replaced",)),
        ([change("aws_db_instance.main", "delete", before={})], ("aws_db_instance.main would be deleted",)),
        ([change("aws_db_instance.main", "update", before={}, after={})], ()),
        ([change("aws_db_instance.main", "forget", before={})], ()),
    ],
)
def test_a_plan_that_destroys_more_than_goes_unasked_says_so(
    changes: list[dict[str, object]], reasons: tuple[str, ...]
) -> None:
    assert needs_allow_destroy(plan(*changes), _GUARD) == reasons


def test_a_stack_that_no_pipeline_applies_has_no_guard() -> None:
    assert needs_allow_destroy(plan(*_ROUTES), None) == ()
