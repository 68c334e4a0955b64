from __future__ import annotations

import pytest

from bascule.errors import SandboxError
from bascule.sandbox.fault_check import check_fault
from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.world.faults.fault import Fault


def test_everything_that_is_wrong_is_told_at_once(cache: SchemaCache) -> None:
    wrong = Fault(kind="slow", type="aws_ecs_servce", calls=("make",), times=0, reads=0, lost="both")
    with pytest.raises(SandboxError) as refused:
        check_fault(wrong, cache.path.parent)
    assert [each.found for each in refused.value.problems] == ["slow", "make", "both", "0", "0", "aws_ecs_servce"]
    assert "aws_ecs_service" in refused.value.problems[-1].accepted


@pytest.mark.parametrize("type_", ["*", "aws_*", "aws_ecs_*", "aws_vpc", "aws_caller_identity"])
def test_a_type_may_be_a_pattern_or_a_data_source(cache: SchemaCache, type_: str) -> None:
    check_fault(Fault(kind="denied", type=type_), cache.path.parent)
