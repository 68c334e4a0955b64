"""Faults that a user asks for, checked: one that can never strike is a mistake."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from fnmatch import filter as matching
from pathlib import Path

from bascule.errors import Problem, SandboxError
from bascule.sandbox.schema.cache import DATA_SOURCE, RESOURCE, SchemaCache
from bascule.sandbox.world.faults.fault import CALLS, KINDS, LOST, Fault
from bascule.schemas import PROVIDERS


def check_fault(fault: Fault, cache_folder: Path) -> None:
    """SandboxError with everything that is wrong with it: kind, calls, times, type."""
    problems = [
        *_unlike("kind", [fault.kind], KINDS),
        *_unlike("--call", fault.calls, CALLS),
        *_unlike("--lost", [fault.lost], LOST),
        *(_positive("--times", fault.times) if fault.times is not None else ()),
        *_positive("--reads", fault.reads),
        *_unknown_type(fault, cache_folder),
    ]
    if problems:
        raise SandboxError(problems)


def _unlike(option: str, found: Iterable[str], accepted: Collection[str]) -> list[Problem]:
    return [
        Problem(message=f"{option} does not exist", found=each, accepted=", ".join(accepted), fix=_CHOOSE)
        for each in found
        if each not in accepted
    ]


_CHOOSE = "choose one of these"


def _positive(option: str, found: int) -> list[Problem]:
    if found > 0:
        return []
    return [Problem(message=f"{option} is not positive", found=str(found), accepted="1 or more", fix="leave it out")]


def _unknown_type(fault: Fault, cache_folder: Path) -> list[Problem]:
    if fault.type == "*":
        return []
    known: frozenset[str] = frozenset()
    for each in PROVIDERS.values():
        if each.type_prefix == fault.type.partition("_")[0]:
            cache = SchemaCache(each.name, cache_folder)
            known |= cache.names(RESOURCE) | cache.names(DATA_SOURCE)
    if matching(known, fault.type):
        return []
    like = get_close_matches(fault.type, known, n=3)
    prefixes = sorted({f"{each.type_prefix}_*" for each in PROVIDERS.values()})
    accepted = ", ".join(like or prefixes)
    return [Problem(message="--type names no resource type", found=fault.type, accepted=accepted, fix=_CHOOSE)]
