"""A picture of a simulated account: a box a stack, in it one an object, an arrow from each object to what it names.

Graphviz lays it out; PyGraphviz brings it along, so that nothing has to be installed beside it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape
from itertools import groupby, pairwise

from pygraphviz import AGraph

from bascule.sandbox.graph import LivingGraph
from bascule.sandbox.status import LivingObject

_STYLES = {"block": "solid", "detach": "dashed", "cascade": "bold", "ignore": "dotted"}
_LEGEND = "when the target is deleted, a solid arrow refuses, a dashed one lapses, a bold one takes its object along"
_LONGEST = 44
_ABREAST = 4
"""How many objects that neither name nor are named stand in a row."""
_STDERR = 2


def draw(title: str, graph: LivingGraph) -> str:
    """The picture as SVG; of an account in which nothing lives it says just that."""
    picture = AGraph(directed=True, strict=False, rankdir="LR", ranksep="0.9", nodesep="0.1", labelloc="t")
    picture.graph_attr.update(fontname="Helvetica", label=_lines(_heading(title, graph), _LEGEND), style="rounded")
    picture.node_attr.update(shape="box", style="rounded", fontname="Helvetica", fontsize="10", margin="0.14,0.04")
    picture.edge_attr.update(color="#5c6773", arrowsize="0.5")
    for stack, numbers in groupby(graph.objects, lambda number: graph.objects[number].stack):
        _add_stack(picture, stack, list(numbers), graph)
    for each in graph.references:
        tooltip = f"{graph.objects[each.source].type}.{each.path}: {each.strength}"
        picture.add_edge(each.source, each.target, style=_STYLES[each.strength], tooltip=_plain(tooltip))
    with _silent():
        return str(picture.draw(format="svg", prog="dot").decode())


def _heading(title: str, graph: LivingGraph) -> str:
    counts = f"{len(graph.objects)} objects, {len(graph.references)} references" if graph.objects else "empty"
    return f"{title}: {counts}"


def _add_stack(picture: AGraph, stack: str, numbers: Sequence[int], graph: LivingGraph) -> None:
    """The stack's box and objects; those that no reference places stand in rows instead of one long column."""
    for number in numbers:
        one = graph.objects[number]
        picture.add_node(number, label=_lines(one.type, _end_of(one.name or one.id)), tooltip=_plain(_told(one)))
    picture.add_subgraph(numbers, name=f"cluster {stack}", label=_lines(stack or "(no stack)"))
    placed = {end for each in graph.references for end in (each.source, each.target)}
    alone = [number for number in numbers if number not in placed]
    for first in range(0, len(alone), _ABREAST):
        for left, right in pairwise(alone[first : first + _ABREAST]):
            picture.add_edge(left, right, style="invis")


def _told(one: LivingObject) -> str:
    return f"{one.type} {one.id} in {one.account}, {one.region or 'global'}"


def _end_of(text: str) -> str:
    """The text, or as much of its end as has room: an ARN begins like any other."""
    return text if len(text) <= _LONGEST else f"…{text[1 - _LONGEST :]}"


def _lines(head: str, *rest: str) -> str:
    """An HTML label, its first line bold."""
    return "<" + "<br/>".join([f"<b>{_literal(head)}</b>", *map(_literal, rest)]) + ">"


def _literal(text: str) -> str:
    """The text with an empty character behind each backslash, for which Graphviz has no other way to be itself."""
    return escape(text).replace("\\", "\\\u200b")


def _plain(text: str) -> str:
    """A text in which Graphviz finds no escape of its own."""
    return text.replace("\\", "\\\\")


@contextmanager
def _silent() -> Iterator[None]:
    """Nothing reaches stderr: Graphviz tells there what it thinks of a machine's fonts."""
    kept, nothing = os.dup(_STDERR), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, _STDERR)
    try:
        yield
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)
        os.close(nothing)
