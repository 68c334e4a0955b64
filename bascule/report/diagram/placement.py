"""Which components are inside a network, and on which side of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from bascule.report.diagram.component import Component
from bascule.report.diagram.resource_graph import ResourceGraph

Key = tuple[str, str]

_SUBNET, _NETWORK, _ROUTE, _GATEWAY = "aws_subnet", "aws_vpc", "aws_route", "aws_internet_gateway"
_TABLE, _ASSOCIATION = "aws_route_table", "aws_route_table_association"


class Side(StrEnum):
    """Where a component is; public subnets have a route to the internet."""

    PUBLIC = "public"
    PRIVATE = "private"
    OUTSIDE = "outside"


def placement(listed: Iterable[Component], graph: ResourceGraph) -> Mapping[str, Side]:
    """The side of each component that is no network itself."""
    public = _public_subnets(graph)
    return {each.id: _side(each, graph, public) for each in listed if not each.kind.network}


def _side(component: Component, graph: ResourceGraph, public: set[Key]) -> Side:
    read = {key for node in component.resources for key in graph.reads[node.stack, node.address]}
    subnets = {key for key in read if graph.nodes[key].type == _SUBNET}
    if subnets & public:
        return Side.PUBLIC
    return Side.PRIVATE if subnets else Side.OUTSIDE


def _public_subnets(graph: ResourceGraph) -> set[Key]:
    """Subnets whose route table has a route to an internet gateway."""
    routed = {
        key for route in _of(graph, _ROUTE) if _read(graph, route, _GATEWAY) for key in _read(graph, route, _TABLE)
    }
    return {
        subnet
        for association in _of(graph, _ASSOCIATION)
        if _read(graph, association, _TABLE) & routed
        for subnet in _read(graph, association, _SUBNET)
    }


def _of(graph: ResourceGraph, type_: str) -> list[Key]:
    return [key for key, node in graph.nodes.items() if node.type == type_]


def _read(graph: ResourceGraph, key: Key, type_: str) -> set[Key]:
    return {other for other in graph.reads[key] if graph.nodes[other].type == type_}
