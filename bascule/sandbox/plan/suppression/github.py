"""Differences that only the GitHub provider does not count: comments of keys, the order of who may bypass a ruleset.

Facts: github/resource_github_repository_deploy_key.go, resource_github_user_ssh_key.go,
resource_github_repository_ruleset.go of integrations/terraform-provider-github, read on 2026-11-21.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bascule.sandbox.values.cty import Value

_KEY = re.compile(r"([a-z0-9-]+ \S+)( \S+)?")


def _key_comment(prior: Value, proposed: Value) -> bool:
    match = _KEY.fullmatch(proposed.strip()) if isinstance(proposed, str) else None
    return match is not None and prior == match.group(1)


def _surrounding_space(prior: Value, proposed: Value) -> bool:
    return isinstance(proposed, str) and prior == proposed.strip()


def _order(prior: Value, proposed: Value) -> bool:
    if not isinstance(prior, list) or not isinstance(proposed, list):
        return False
    return sorted(prior, key=repr) == sorted(proposed, key=repr)


KINDS: dict[str, Callable[[Value, Value], bool]] = {
    "key-comment": _key_comment,
    "surrounding-space": _surrounding_space,
    "order": _order,
}
