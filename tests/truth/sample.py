"""A stratified sample: some cases of every provider and kind."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from tests.truth.case import Case

_ONE_IN = 17
"""About 150 of the vendored cases that are judged in this process."""


def sampled(cases: Iterable[tuple[int, Case]]) -> list[int]:
    """The numbers of every seventeenth case of each kind, the first one included, in an order that ids decide."""
    kinds: dict[str, list[tuple[str, int]]] = {}
    for number, case in cases:
        digest = hashlib.sha256(case.id.encode()).hexdigest()
        kinds.setdefault(case.mark, []).append((digest, number))
    return [number for kind in kinds.values() for _, number in sorted(kind)[::_ONE_IN]]
