"""Which rules and conditions a GitHub ruleset may have depends on what it is about: branches, tags or pushes.

Facts: github/util_ruleset_validation.go of integrations/terraform-provider-github, read on 2026-11-21.
"""

from __future__ import annotations

from collections.abc import Mapping

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown, Value

_OF_PUSHES = {"file_path_restriction", "max_file_path_length", "file_extension_restriction", "max_file_size"}
_REPOSITORIES = ("repository_name", "repository_id", "repository_property")


def _conditions(change: Change) -> None:
    """Branches and tags are chosen by reference, in an organization by repository too; pushes by neither."""
    target, conditions = change.planned.get("target"), _only(change.planned.get("conditions"))
    if conditions is None or not isinstance(target, str):
        return
    referred = not is_zero(conditions.get("ref_name"))
    if target == "push" and referred:
        raise refuse("ref_name must not be set for push target", path=("conditions", 0, "ref_name"))
    if target != "push" and not referred:
        raise refuse(f"ref_name must be set for {target} target", path=("conditions",))
    asked = [name for name in _REPOSITORIES if name in conditions]
    if target != "push" and asked and all(is_zero(conditions[name]) for name in asked):
        message = f"either {' or '.join(asked)} must be set for {target} target"
        raise refuse(message, path=("conditions",))


def _rules(change: Change) -> None:
    target, rules = change.planned.get("target"), _only(change.planned.get("rules"))
    if rules is None or not isinstance(target, str):
        return
    for name, value in rules.items():
        chosen = not is_zero(value) and not isinstance(value, Unknown)
        if chosen and (name in _OF_PUSHES) != (target == "push"):
            raise refuse(f'rule "{name}" is not valid for {target} target', path=("rules", 0, name))


def _only(blocks: Value) -> Mapping[str, Value] | None:
    return blocks[0] if isinstance(blocks, list) and blocks and isinstance(blocks[0], dict) else None


RULES = {
    "github_repository_ruleset": (_conditions, _rules),
    "github_organization_ruleset": (_conditions, _rules),
}
