"""Resources to components."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bascule.report.diagram.component import Component
from bascule.report.diagram.resource_graph import ResourceGraph, ResourceNode

Links = Mapping[str, frozenset[str]]
"""Component id → ids of the components that it reads."""


def components(graph: ResourceGraph) -> tuple[Component, ...]:
    """One component for each construct of a stack; parts are in the component that they belong to."""
    grouped: dict[tuple[str, str], list[ResourceNode]] = defaultdict(list)
    for node in graph.nodes.values():
        grouped[node.stack, node.path[0]].append(node)
    single = [
        Component(stack=stack, name=name, resources=tuple(resources)) for (stack, name), resources in grouped.items()
    ]
    return tuple(_merged(single, links(single, graph)))


def links(listed: Iterable[Component], graph: ResourceGraph) -> Links:
    """Which component reads which."""
    owner = {(node.stack, node.address): each.id for each in listed for node in each.resources}
    read: dict[str, set[str]] = {id_: set() for id_ in owner.values()}
    for key, id_ in owner.items():
        read[id_] |= {owner[other] for other in graph.reads[key] if other in owner} - {id_}
    return {id_: frozenset(others) for id_, others in read.items()}


def _merged(single: list[Component], read: Links) -> list[Component]:
    whole = {each.id: each for each in single if not each.kind.part}
    for part in (each for each in single if each.kind.part):
        owners = [id_ for id_ in whole if part.id in read[id_]] or [id_ for id_ in whole if id_ in read[part.id]]
        for id_ in owners[:1] if owners else ():
            whole[id_] = replace(whole[id_], resources=whole[id_].resources + part.resources)
    return list(whole.values())
