from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.plan.planner import plan
from bascule.sandbox.schema.cache import RESOURCE
from tests.unit.bascule.sandbox.conftest import Caches, proposal

MAIN = [{"include": ["~DEFAULT_BRANCH"], "exclude": []}]
ALL = [{"include": ["~ALL"], "exclude": []}]


def ruleset(caches: Caches, scope: str, **arguments: Any) -> Any:
    resource = caches("github").find(RESOURCE, f"github_{scope}_ruleset")
    config = proposal(resource, {"name": "a", "enforcement": "active", **arguments})
    return plan(resource, prior=None, proposed=config, config=config, provider={}).value


@pytest.mark.parametrize(
    ("scope", "arguments", "message"),
    [
        ("repository", {"target": "branch", "conditions": [{"ref_name": []}]}, "ref_name must be set"),
        ("repository", {"target": "push", "conditions": [{"ref_name": MAIN}]}, "ref_name must not be set"),
        ("organization", {"target": "tag", "conditions": [{"ref_name": MAIN}]}, "either .* must be set for tag target"),
        ("repository", {"target": "push", "rules": [{"deletion": True}]}, 'rule "deletion" is not valid for push'),
        (
            "repository",
            {"target": "branch", "rules": [{"max_file_size": [{"max_file_size": 5}]}]},
            'rule "max_file_size" is not valid for branch',
        ),
    ],
)
def test_rules_and_conditions_of_another_target_are_refused(
    caches: Caches, scope: str, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(Refusal, match=message):
        ruleset(caches, scope, **arguments)


@pytest.mark.parametrize(
    ("scope", "arguments"),
    [
        ("repository", {"target": "branch", "conditions": [{"ref_name": MAIN}], "rules": [{"deletion": True}]}),
        ("repository", {"target": "push", "rules": [{"max_file_size": [{"max_file_size": 5}]}]}),
        ("organization", {"target": "branch", "conditions": [{"ref_name": MAIN, "repository_name": ALL}]}),
    ],
)
def test_rules_and_conditions_of_the_target_are_planned(caches: Caches, scope: str, arguments: dict[str, Any]) -> None:
    assert ruleset(caches, scope, **arguments)["target"] == arguments["target"]
