"""Infracost's estimate beside ours, where its command line is installed: a second opinion, never a condition.

Arguments and the form of its answer are those of its documentation (docs: CLI commands, `breakdown`; JSON version 0.2).
Its key (INFRACOST_API_KEY) and price service (INFRACOST_PRICING_API_ENDPOINT) come from the environment or its own
settings.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from shutil import which
from typing import Any

from bascule.errors import ToolError
from bascule.tools.runner import run

PROGRAM = "infracost"
TIMEOUT = 120.0
"""Seconds for one stack: it asks a service on the internet for prices."""
_DOCUMENT = "cdk.tf.json"


@dataclass(frozen=True, kw_only=True)
class InfracostFigure:
    """US dollars a month that Infracost counts for a stack; without them, `notice` says why.

    `unsupported` is how many resources it has no price for.
    """

    stack: str
    usd: Decimal | None = None
    unsupported: int = 0
    notice: str = ""


def infracost_figures(
    paths: Sequence[Path], *, program: str = PROGRAM, timeout: float = TIMEOUT
) -> tuple[InfracostFigure, ...]:
    """Infracost's figure for each stack in the paths; whatever goes wrong is a notice, never an error."""
    return tuple(_figures(paths, program, timeout))


def _figures(paths: Sequence[Path], program: str, timeout: float) -> Iterator[InfracostFigure]:
    for place in dict.fromkeys(place for path in paths for place in _places(path)):
        figure = _figure(place, program, timeout)
        yield figure
        if figure.notice:
            # What failed once, fails for the other stacks too, and each could take its whole time.
            return


def _places(path: Path) -> list[Path]:
    """The folders of stacks below a folder, or the file itself."""
    return sorted(each.parent for each in path.rglob(_DOCUMENT)) if path.is_dir() else [path]


def _figure(place: Path, program: str, timeout: float) -> InfracostFigure:
    stack = place.name
    try:
        done = run(
            [program, "breakdown", "--path", str(place), "--format", "json", "--no-color", "--log-level", "error"],
            timeout=timeout,
            env=None,
        )
    except ToolError as error:
        missing = f"no figure of Infracost: {program} is not installed; its documentation says how"
        notice = f"no figure of Infracost: {error}" if which(program) else missing
        return InfracostFigure(stack=stack, notice=notice)
    return _read(stack, done.stdout)


def _read(stack: str, text: str) -> InfracostFigure:
    """The figure in its JSON."""
    try:
        found: Any = json.loads(text)
        usd, currency = Decimal(str(found["totalMonthlyCost"] or 0)), found.get("currency", "USD")
        unsupported = int((found.get("summary") or {}).get("totalUnsupportedResources") or 0)
        errors = [
            error["message"] for each in found["projects"] for error in (each.get("metadata") or {}).get("errors") or ()
        ]
    except (ValueError, InvalidOperation, KeyError, TypeError, AttributeError):
        notice = (
            "no figure of Infracost: its answer is not that of version 0.10 or newer; look at `infracost --version`"
        )
        return InfracostFigure(stack=stack, notice=notice)
    if currency != "USD":
        return InfracostFigure(stack=stack, notice=f"no figure of Infracost: it counts in {currency}, not in USD")
    if errors or not usd.is_finite():
        return InfracostFigure(stack=stack, notice=f"no figure of Infracost: {'; '.join(map(str, errors))}")
    return InfracostFigure(stack=stack, usd=usd, unsupported=unsupported)
