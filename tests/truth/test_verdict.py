from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.values.cty import UNKNOWN, Type
from tests.truth.case import Case
from tests.truth.decision import Decision, Planned, Refused
from tests.truth.verdict import Verdict, judge

TYPE: Type = ["object", {"id": "string", "tags": ["map", "string"], "rule": ["set", ["object", {"port": "number"}]]}]
ADDRESS = "aws_x.main"


def judged(kind: str, expect: dict[str, Any], decision: Decision, **fields: Any) -> Verdict:
    case = {"id": f"aws_x/{kind}/x", "kind": kind, "provider": "hashicorp/aws", "config": {}, "expect": expect}
    return judge(Case.model_validate(case | fields), decision, lambda _: TYPE)


def planned(*actions: str, **fields: Any) -> Decision:
    values: dict[str, Any] = {"before": None, "after": {"id": UNKNOWN, "tags": None, "rule": []}} | fields
    return Decision(resources={ADDRESS: Planned(type="aws_x", actions=actions, **values)})


def created(**expected: Any) -> dict[str, Any]:
    resource = {"actions": ["create"], "values": {"tags": {}}, "unknown": {"id": True}} | expected
    return {"outcome": "planned", "resources": {ADDRESS: resource}}


def changed(actions: list[str], **expected: Any) -> dict[str, Any]:
    return {"outcome": "planned", "resources": {ADDRESS: {"actions": actions, "unknown": [], **expected}}}


def refused(phase: str, **error: str) -> dict[str, Any]:
    return {"outcome": "refused", "phase": phase, "errors": [{"summary": "No", "address": ADDRESS, **error}]}


def error(phase: Any = "validate", **fields: str) -> Decision:
    return Decision(
        errors=(Refused(phase=phase, **({"address": ADDRESS, "argument": "id", "summary": "So"} | fields)),)
    )


def test_a_creation_counts_whole() -> None:
    assert judged("create", created(), planned("create")).agrees
    assert not judged("create", created(values={"tags": {"a": "1"}}), planned("create")).agrees


def test_what_is_unknown_must_be_all_that_is_unknown() -> None:
    assert not judged("create", created(values={"id": "x"}, unknown={}), planned("create")).agrees
    assert not judged("create", created(unknown={"id": True, "tags": True}), planned("create")).agrees


def test_sensitive_is_compared_where_the_case_has_it() -> None:
    marked = planned("create", sensitive=frozenset({("tags",)}))
    assert judged("create", created(), marked).agrees
    assert not judged("create", created(sensitive={"tags": {}}), marked).agrees


def test_an_acceptance_is_a_plan_of_any_kind() -> None:
    assert judged("invalid", {"outcome": "accepted"}, planned("create")).agrees
    assert not judged("invalid", {"outcome": "accepted"}, error()).agrees


@pytest.mark.parametrize(
    ("expected", "decision", "agrees"),
    [
        (refused("validate"), error(), True),
        (refused("validate", attribute="id.0.x"), error(), True),
        (refused("validate", attribute="tags"), error(), False),
        (refused("validate"), error(address="aws_x.other"), False),
        (refused("validate"), error("plan"), False),
        (refused("plan"), error("validate"), True),
        (refused("plan"), planned("create"), False),
        (refused("validate", summary="Missing required argument"), error(), False),
    ],
)
def test_a_refusal_counts_by_phase_and_place(expected: dict[str, Any], decision: Decision, agrees: bool) -> None:
    assert judged("invalid", expected, decision).agrees is agrees


def test_a_change_counts_by_its_actions() -> None:
    assert not judged("change", changed(["update"]), planned("no-op")).agrees


def test_positions_in_sets_mean_nothing() -> None:
    expected = changed(["delete", "create"], replace_paths=[["rule", 0, "port"]])
    assert judged("change", expected, planned("delete", "create", replace_paths=(("rule", 3, "port"),))).agrees
    assert not judged("change", expected, planned("delete", "create", replace_paths=(("rule",),))).agrees


def test_changed_values_are_the_stricter_mark() -> None:
    after = planned(
        "update", before={"id": "x", "tags": {}, "rule": []}, after={"id": "x", "tags": {"a": "1"}, "rule": []}
    )
    verdict = judged("change", changed(["update"], changed={"tags": {"a": "2"}}), after)
    assert (verdict.agrees, verdict.strict) == (True, False)


def test_addresses_are_the_recorded_ones() -> None:
    assert "on one side only" in judged("create", created(), Decision()).reason
