"""What `bascule secrets` says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bascule.cli.columns import columns
from bascule.cloud.secrets.secret_state import SecretState


def states_text(states: Sequence[SecretState], env: str, *, now: datetime, max_age: timedelta | None = None) -> str:
    """A line for each secret: since when it has its value, or what is wrong and the next step."""
    if not states:
        return "No service and no pipeline is given a secret."
    return columns([_row(each, *each.flaw(env, now=now, max_age=max_age)) for each in states])


def _row(state: SecretState, flaw: str, fix: str) -> tuple[str, str, str]:
    since = f"since {state.changed:%Y-%m-%d %H:%M}" if state.changed else "no value"
    return state.secret.full_name, since, f"{flaw}; next: {fix}" if flaw else "well"


def states_json(states: Sequence[SecretState]) -> list[dict[str, object]]:
    """The same for programs; no value is in it."""
    return [
        {
            "service": each.secret.service,
            "repository": each.secret.repository,
            "name": each.secret.name,
            "id": each.secret.id,
            "made": each.made,
            "changed": each.changed.isoformat() if each.changed else None,
            "deleted": each.deleted.isoformat() if each.deleted else None,
        }
        for each in states
    ]
