"""Diagnoses as text and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bascule.tools.doctor import Diagnosis


def diagnoses_text(diagnoses: Sequence[Diagnosis]) -> str:
    """One line a diagnosis, and below it what to do."""
    width = max(len(each.name) for each in diagnoses)
    return "\n".join(line for each in diagnoses for line in _lines(each, width))


def diagnoses_json(diagnoses: Sequence[Diagnosis]) -> list[dict[str, Any]]:
    """Each diagnosis with its verdict."""
    return [{**asdict(each), "well": each.well} for each in diagnoses]


def _lines(diagnosis: Diagnosis, width: int) -> list[str]:
    mark = "unknown" if diagnosis.unknown else "ok     " if diagnosis.well else "missing"
    first, *rest = diagnosis.found.splitlines()
    lines = [f"{mark}  {diagnosis.name.ljust(width)}  {first}", *(f"    {line}".rstrip() for line in rest)]
    return lines if diagnosis.well else [*lines, f"  next: {diagnosis.fix}"]
