from __future__ import annotations

from bascule.sandbox.values.cty import UNKNOWN
from bascule.sandbox.values.normal import as_configured


def test_what_a_plan_left_open_is_made_as_configured() -> None:
    planned = {"said": UNKNOWN, "unsaid": UNKNOWN, "known": "planned", "blocks": UNKNOWN}
    config: dict[str, object] = {"said": "here", "unsaid": None, "known": "configured", "blocks": []}
    assert as_configured(planned, config) == {**planned, "said": "here"}
