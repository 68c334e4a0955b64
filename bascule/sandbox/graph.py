"""The objects of a simulated account and the references between them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from bascule.sandbox.status import LivingObject
from bascule.sandbox.world.store.store import Store


@dataclass(frozen=True, kw_only=True)
class LivingReference:
    """`source` names `target`, both by their number, at the dotted path of one of its arguments.

    `strength` says what becomes of a deletion of the target: `block` refuses it, `detach` lapses, `cascade` takes the
    source along, `ignore` is not asked.
    """

    source: int
    target: int
    path: str
    strength: str


@dataclass(frozen=True, kw_only=True)
class LivingGraph:
    """Objects by number, in the order of `bascule sandbox status`, and their references."""

    objects: Mapping[int, LivingObject] = field(default_factory=dict)
    references: tuple[LivingReference, ...] = ()


def living_graph(store: Path) -> LivingGraph:
    """All that is in the store; nothing where there is no store yet."""
    if not store.exists():
        return LivingGraph()
    with closing(Store(store)) as opened:
        objects = opened.query("SELECT * FROM objects ORDER BY stack, type, number")
        edges = opened.query("SELECT DISTINCT source, target, path, strength FROM edges ORDER BY source, path, target")
    return LivingGraph(
        objects={row["number"]: LivingObject.of(row) for row in objects},
        references=tuple(LivingReference(**dict(row)) for row in edges),
    )
