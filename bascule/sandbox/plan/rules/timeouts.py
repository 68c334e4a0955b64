"""How long the provider may wait for the cloud: no property of the object, so a change of it alone is no change.

Fact: the old SDK answers with the prior state as soon as no argument differs, and reads the durations after that.
"""

from __future__ import annotations

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import TIMEOUTS, Change
from bascule.sandbox.values.cty import Unknown
from bascule.schemas.accepted.duration import seconds


def _durations(change: Change) -> None:
    timeouts = change.config.get(TIMEOUTS)
    if not change.resource.sdk or not isinstance(timeouts, dict) or not change.any_change:
        return
    for name, value in timeouts.items():
        if value is not None and not isinstance(value, Unknown) and seconds(value) is None:
            message = f"{TIMEOUTS}.{name} is {value!r}; accepted are durations such as '30s', '20m', '1h30m'."
            raise refuse(f"{value!r} is no duration", message, (TIMEOUTS, name))


RULES = {"*": (_durations,)}
