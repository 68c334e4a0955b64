"""What tokens get, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bascule.ci.identities.simulation import SimulatedToken


def simulation_text(tokens: Sequence[SimulatedToken]) -> str:
    """A line a token with the roles that it gets, and below one that gets none why each role refuses it."""
    return "\n".join(line for each in tokens for line in _lines(each))


def simulation_json(tokens: Sequence[SimulatedToken]) -> list[dict[str, Any]]:
    """Each token with the roles that it gets."""
    return [{"name": each.name, "accepted": [str(purpose) for purpose in each.accepted]} for each in tokens]


def _lines(token: SimulatedToken) -> Iterator[str]:
    yield f"{token.name}: {', '.join(token.accepted) or 'no role'}"
    if not token.accepted:
        for purpose, verdict in token.verdicts.items():
            yield f"  {purpose}: {verdict.reason}"
