"""Environment files as text for people."""

from __future__ import annotations

import json
from collections.abc import Sequence

from bascule.cli.columns import columns
from bascule.config.origins import Origin
from bascule.config.overview import Summary, Validation


def summaries_text(summaries: Sequence[Summary]) -> str:
    """One line a file: what it is, where it goes, or that something is wrong with it."""
    if not summaries:
        return "no environment yet: make one with `bascule env new NAME`"
    head = ("NAME", "KIND", "ACCOUNT", "CLOUD", "REGION", "PROTECTED", "HOLDS")
    return columns([head, *(_summary_row(summary) for summary in summaries)])


def _summary_row(summary: Summary) -> tuple[str, ...]:
    if summary.problems:
        return (summary.name, summary.kind, f"{summary.problems} problems: see `bascule env validate {summary.name}`")
    return (
        summary.name,
        summary.kind,
        summary.account,
        summary.cloud,
        summary.region,
        "yes" if summary.protected else "no",
        ", ".join((*summary.services, *summary.sites)),
    )


def validation_text(validation: Validation) -> str:
    """One line a file that is right."""
    return "\n".join(f"{file}: right" for file in validation.right)


def origins_text(origins: Sequence[Origin]) -> str:
    """One line a value: its path, what set it, and the value as YAML takes it."""
    return columns([(origin.path, origin.source, json.dumps(origin.value, ensure_ascii=False)) for origin in origins])
