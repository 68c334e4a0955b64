"""A lock that somebody else holds: who, since when, and what to do."""

from __future__ import annotations

from bascule.ci.apply.held_lock import held_lock
from bascule.errors import ToolError

SAID = """terraform apply failed with exit code 1
  | ╷
  | │ Error: Error acquiring the state lock
  | │
  | │ Error message: operation error S3: PutObject, StatusCode: 412
  | │ Lock Info:
  | │   ID:        4f9c2e1a-1111-2222-3333-444444444444
  | │   Path:      acme-state-123456789012/dev/dev-aws-app.tfstate
  | │   Operation: OperationTypeApply
  | │   Who:       runner@host
  | │   Version:   1.11.4
  | │   Created:   2026-11-21 10:00:00.1 +0000 UTC
  | ╵"""


def test_a_held_lock_names_its_holder_and_the_way_to_take_it_away() -> None:
    problem = held_lock(ToolError(SAID), "dev/aws-app")
    assert problem is not None
    assert problem.found == (
        "held by runner@host since 2026-11-21 10:00:00.1 +0000 UTC, lock 4f9c2e1a-1111-2222-3333-444444444444"
    )
    assert "unlock dev/aws-app, with the id 4f9c2e1a-1111-2222-3333-444444444444" in problem.fix


def test_another_failure_is_told_as_the_engine_tells_it() -> None:
    assert held_lock(ToolError("terraform apply failed with exit code 1"), "dev/aws-app") is None
