"""What of a stack stands in the way of its destruction."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bascule.assembly import Manifest, StackAssembly
from bascule.assembly.state import State
from bascule.ci.teardown.lift_targets import lift_targets


def stack(**resources: dict[str, Any]) -> StackAssembly:
    manifest = Manifest(
        environment="dev", stack="aws-app", layer="environment", simulated=True, protected=True, teardown="approval"
    )
    document = {"resource": {"aws_lb": resources}}
    return StackAssembly(name="dev-aws-app", folder=Path("dev-aws-app"), document=document, manifest=manifest)


def state(*names: str, status: str | None = None) -> State:
    instance = {"attributes": {}} if status is None else {"attributes": {}, "status": status}
    held = [{"mode": "managed", "type": "aws_lb", "name": name, "instances": [instance]} for name in names]
    return State(version=4, terraform_version="1.11.4", serial=1, lineage="x", resources=held)


PLAIN = stack(one={"enable_deletion_protection": True}, two={"idle_timeout": 60}, three={"lifecycle": {"x": 1}})
LIFTED = stack(one={"enable_deletion_protection": False}, two={"idle_timeout": 60}, three={})


def test_only_what_the_lift_changes_is_planned() -> None:
    assert lift_targets(PLAIN, LIFTED, state("one", "two", "three")) == ("aws_lb.one",)


def test_what_an_interrupted_teardown_destroyed_is_not_brought_back() -> None:
    assert lift_targets(PLAIN, LIFTED, state("two")) == ()


def test_what_could_not_be_made_as_a_whole_is_not_made_anew() -> None:
    assert lift_targets(PLAIN, LIFTED, state("one", status="tainted")) == ()
