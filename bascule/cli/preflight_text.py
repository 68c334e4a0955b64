"""What `bascule preflight` says."""

from __future__ import annotations

from collections import Counter

from bascule.cloud.preflight import Answer, Outcome, Preflight

_MARKS = {Outcome.READY: "ok", Outcome.MISSING: "MISSING", Outcome.UNKNOWN: "unknown"}


def preflight_text(found: Preflight) -> str:
    """The answers below their needs, and a last line that says whether an apply may begin."""
    lines: list[str] = []
    for title in dict.fromkeys(title for title, _ in found.answers):
        lines.append(title)
        lines += [line for each, answer in found.answers if each == title for line in _lines(answer)]
    counts = Counter(answer.outcome for _, answer in found.answers)
    said = ", ".join(f"{counts[outcome]} {outcome}" for outcome in Outcome if counts[outcome])
    verdict = "an apply would fail" if found.missing else "nothing is in the way of an apply, as far as it is known"
    return "\n".join([*lines, f"{said}: {verdict}"])


def _lines(answer: Answer) -> list[str]:
    head = f"  {_MARKS[answer.outcome]:<8}{answer.what}"
    first, *more = answer.found.splitlines() or [""]
    return [f"{head}: {first}" if first else head, *(f"          {line}" for line in more), *_next(answer)]


def _next(answer: Answer) -> list[str]:
    return [f"          next: {answer.fix}"] if answer.fix else []


def preflight_json(found: Preflight) -> list[dict[str, str]]:
    """The same for programs."""
    return [
        {
            "need": title,
            "outcome": str(answer.outcome),
            "what": answer.what,
            "found": answer.found,
            "fix": answer.fix,
        }
        for title, answer in found.answers
    ]
