"""How often the simulated providers decide as the real ones: counts, their table, and their one line of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tests.truth.case import MARKS, Mark
from tests.truth.verdict import Verdict

BARS: dict[Mark, float] = {"create": 99, "invalid": 95, "accepted": 99, "change": 98}
"""The least agreement in percent."""

WORDS: dict[Mark, str] = {"create": "create", "invalid": "refused", "accepted": "accepted", "change": "change"}

Verdicts = Mapping[str, list[Verdict]]
"""By provider."""


@dataclass(frozen=True)
class Share:
    """So many of so many cases."""

    agreed: int
    cases: int

    @property
    def percent(self) -> float:
        """With one decimal, and 100 only if all agree."""
        share = 100 * self.agreed / self.cases
        return min(round(share, 1), 99.9) if self.agreed < self.cases else 100.0

    def __str__(self) -> str:
        return f"{self.percent:.1f} %"


def shares(verdicts: Iterable[Verdict]) -> dict[Mark, Share]:
    """The agreement by mark; a mark without cases is left out."""
    by_mark: dict[Mark, list[bool]] = {}
    for each in verdicts:
        by_mark.setdefault(each.case.mark, []).append(each.agrees)
    return {mark: Share(sum(by_mark[mark]), len(by_mark[mark])) for mark in MARKS if mark in by_mark}


def strict_share(verdicts: Iterable[Verdict]) -> Share | None:
    """Of the changes: those whose changed and unknown names and values agree too. None without changes."""
    changes = [each for each in verdicts if each.case.mark == "change" and each.case.expect.outcome == "planned"]
    return Share(sum(each.strict is True for each in changes), len(changes)) if changes else None


def table(verdicts: Verdicts) -> str:
    """Agreement by provider, mark and rule, a sum before the rules of each mark."""
    rows: list[tuple[str, ...]] = [("provider", "kind", "rule", "cases", "agree", "")]
    for provider, all_of_it in verdicts.items():
        rows += _provider_rows(provider, all_of_it)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _provider_rows(provider: str, verdicts: list[Verdict]) -> Iterator[tuple[str, ...]]:
    for mark, share in shares(verdicts).items():
        yield _row(provider, WORDS[mark], "", share)
        ofthis = [each for each in verdicts if each.case.mark == mark]
        for rule in sorted({each.case.rule for each in ofthis}):
            agreed = [each.agrees for each in ofthis if each.case.rule == rule]
            yield _row("", "", rule, Share(sum(agreed), len(agreed)))
        if mark == "change" and (strict := strict_share(ofthis)):
            yield _row("", "exact change", "", strict)


def _row(provider: str, kind: str, rule: str, share: Share) -> tuple[str, ...]:
    return provider, kind, rule, str(share.cases), str(share.agreed), str(share)


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    words = [cell.ljust(width) for cell, width in zip(row[:3], widths, strict=False)]
    figures = [cell.rjust(width) for cell, width in zip(row[3:], widths[3:], strict=True)]
    return "  ".join([*words, *figures]).rstrip()


def json_line(verdicts: Verdicts) -> str:
    """Percentages by provider and mark, as one line of JSON. A mark without cases is left out."""
    return json.dumps(
        {name: {mark: each.percent for mark, each in shares(all_).items()} for name, all_ in verdicts.items()}
    )


def cases_table(verdicts: Verdicts) -> str:
    """Every case that disagrees, and why."""
    lines = (
        f"{name} {WORDS[each.case.mark]} {each.case.id}\n    {each.reason}"
        for name, all_of_it in verdicts.items()
        for each in all_of_it
        if not each.agrees
    )
    return "\n".join(lines)


def missed_bars(verdicts: Iterable[Verdict]) -> str:
    """What is below its bar, with the cases that disagree; empty if nothing is."""
    found = list(verdicts)
    lines: list[str] = []
    for mark, share in shares(found).items():
        if 100 * share.agreed < BARS[mark] * share.cases:
            lines.append(f"{WORDS[mark]}: {share.agreed} of {share.cases}, {share}, the bar is {BARS[mark]:g} %")
            lines += [
                f"  {each.case.id}: {each.reason}" for each in found if each.case.mark == mark and not each.agrees
            ]
    return "\n".join(lines)
