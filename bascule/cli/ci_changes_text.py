"""What a change concerns, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bascule.ci.changes.changes import Changes


def changes_json(base: str, changes: Changes) -> dict[str, Any]:
    """For programs: null instead of stacks stands for all that an environment has."""
    return {
        "base": base,
        "environments": {
            name: None if stacks is None else sorted(stacks) for name, stacks in sorted(changes.environments.items())
        },
        "deleted": list(changes.deleted),
    }


def changes_text(base: str, changes: Changes) -> str:
    """For people: one line an environment."""
    return "\n".join(_lines(base, changes))


def _lines(base: str, changes: Changes) -> Iterator[str]:
    yield f"since {base[:12]}:" if base else "without a commit to compare with:"
    for name, stacks in sorted(changes.environments.items()):
        yield f"  {name}: {'all stacks' if stacks is None else ', '.join(sorted(stacks))}"
    for name in changes.deleted:
        yield f"  {name}: its file is gone; what was deployed by it stays until it is torn down"
    if not changes.environments and not changes.deleted:
        yield "  no stack is concerned"
