"""A state's lock that another run holds: whose it is, since when, and how to go on."""

from __future__ import annotations

import re
from typing import Final

from bascule.errors import Problem, ToolError

_REFUSED: Final = "Error acquiring the state lock"
_NOTED: Final = {name: re.compile(rf"\b{name}:[ \t]+(.+?)[ \t]*$", re.MULTILINE) for name in ("ID", "Who", "Created")}
"""Members of the note that the holder left; both engines print them."""


def held_lock(error: ToolError, where: str) -> Problem | None:
    """What is told instead of the engine's error; None where it is no lock that stopped the engine."""
    said = str(error)
    if _REFUSED not in said:
        return None
    noted = {name: found.group(1) for name, pattern in _NOTED.items() if (found := pattern.search(said))}
    lock = noted.get("ID", "")
    return Problem(
        message="the state is locked by somebody else; this plan was not applied",
        where=where,
        found=f"held by {noted.get('Who', 'somebody')} since {noted.get('Created', 'an unknown time')}, lock {lock}",
        fix="wait for that run to end and run this job again; if it was killed, dispatch the state workflow: unlock "
        f"{where}, with the id {lock}",
    )
