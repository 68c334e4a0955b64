"""Orphans as text, as JSON and as an exit code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bascule.cli.columns import columns
from bascule.cloud.orphans import Deleted, Fate, Orphan, Search
from bascule.errors import Problem

_HEADS = ("type", "name", "region", "since", "delete")


def search_text(found: Search) -> str:
    """A line an orphan, what is kept and why, what goes by itself, and what could not be looked at."""
    lines = [columns([_HEADS, *(_row(each) for each in found.orphans)])] if found.orphans else []
    lines += [line for each in found.orphans if not each.deletable for line in _kept(each)]
    lines += [f"{each.title}: goes by itself, {each.until}" for each in found.leaving]
    return "\n".join([*lines, *_unseen(found.problems), *_summary(found)])


def search_json(found: Search) -> dict[str, Any]:
    """The same for programs."""
    return {
        "orphans": [_orphan_json(each) for each in found.orphans],
        "leaving": [_orphan_json(each) | {"until": each.until} for each in found.leaving],
        "problems": [str(each) for each in found.problems],
        "stacks_with_objects": list(found.held),
        "backends_without_lists": list(found.unlisted),
    }


def search_code(found: Search) -> int:
    """1 when something could not be looked at, else 2 when there are orphans, else 0."""
    if found.problems:
        return 1
    return 2 if found.orphans else 0


def deletion_text(found: Search, *, final_snapshots: bool) -> str:
    """What would be deleted, in this order, and what becomes of data."""
    rows = [(str(number), *_row(each)[:-1]) for number, each in enumerate(found.deletable, start=1)]
    databases = [each.name for each in found.deletable if each.type == "aws_db_instance"]
    last = "leaves a last snapshot" if final_snapshots else "goes WITHOUT a last snapshot"
    notes = [f"database {name} {last}" for name in databases]
    held = [f"these stacks still have objects, which stay: {', '.join(found.held)}"] if found.held else []
    return "\n".join([columns(rows), *notes, *held, *_unlisted(found), *_unseen(found.problems)])


def deleted_text(found: Search, done: Sequence[Deleted]) -> str:
    """What is still there, why and the next step; last how many are gone."""
    gone = sum(each.fate in (Fate.DELETED, Fate.SCHEDULED) for each in done)
    scheduled = [f"{each.orphan.title}: gone on {each.until}" for each in done if each.until]
    problems = [str(each.problem) for each in done if each.problem]
    return "\n".join([*problems, *_unseen(found.problems), *scheduled, f"{gone} of {len(done)} orphans are deleted"])


def deleted_json(found: Search, done: Sequence[Deleted]) -> dict[str, Any]:
    """The same for programs: each orphan with its fate."""
    return {
        "orphans": [
            _orphan_json(each.orphan)
            | {"fate": each.fate.value, "until": each.until, "problem": str(each.problem or "")}
            for each in done
        ],
        "problems": [str(each) for each in found.problems],
    }


def deleted_code(found: Search, done: Sequence[Deleted]) -> int:
    """1 when a deletion failed or something could not be looked at, else 2 when some were left, else 0."""
    fates = {each.fate for each in done}
    if found.problems or Fate.FAILED in fates:
        return 1
    return 2 if Fate.LEFT in fates else 0


def _row(orphan: Orphan) -> tuple[str, ...]:
    since = f"{orphan.since:%Y-%m-%d %H:%M}" if orphan.since else ""
    return (orphan.type, orphan.name, orphan.region, since or "?", "yes" if orphan.deletable else "no")


def _kept(orphan: Orphan) -> Iterator[str]:
    yield f"{orphan.title}: {orphan.kept_by}"
    yield f"  next: {orphan.fix}"


def _unseen(problems: Sequence[Problem]) -> Iterator[str]:
    if problems:
        yield "not looked at, so there may be more:"
        yield from (line for each in problems for line in str(each).splitlines())


def _unlisted(found: Search) -> Iterator[str]:
    for backend in found.unlisted:
        yield f"a {backend} backend lists no states: objects of stacks that left the file look like orphans"


def _summary(found: Search) -> Iterator[str]:
    yield from _unlisted(found)
    if found.held:
        yield f"what the states of {', '.join(found.held)} hold is none of it"
    among = " among what could be looked at" if found.problems else ""
    yield f"{len(found.orphans) or 'no'} orphans{among}"


def _orphan_json(orphan: Orphan) -> dict[str, Any]:
    return {
        "arn": orphan.arn,
        "type": orphan.type,
        "name": orphan.name,
        "region": orphan.region,
        "since": orphan.since.isoformat() if orphan.since else None,
        "kept_by": orphan.kept_by,
        "deletable": orphan.deletable,
        "fix": orphan.fix,
    }
