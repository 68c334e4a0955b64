"""Lists of addresses as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from bascule.ci.egress.allow_list import AllowList

_NONE: Final = "no job here has a list: its first step would be step-security/harden-runner with `allowed-endpoints: >`"


def lists_text(lists: Iterable[AllowList]) -> str:
    """Job by job each address, and the steps that need it."""
    return "\n\n".join("\n".join(_lines(each)) for each in lists) or _NONE


def _lines(each: AllowList) -> Iterator[str]:
    yield f"{each.job.workflow.file}: {each.job.address}"
    for endpoint in each.needed:
        steps = dict.fromkeys(need.place.step.name or need.what for need in each.needs if need.endpoint == endpoint)
        yield f"  {endpoint}" + (f"  ({', '.join(steps)})" if steps else "")
