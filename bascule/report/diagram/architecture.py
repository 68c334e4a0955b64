"""What the picture shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bascule.assembly import AppAssembly
from bascule.report.diagram.component import Component
from bascule.report.diagram.components import Links, components, links
from bascule.report.diagram.kind import Flow, table
from bascule.report.diagram.placement import Side, placement
from bascule.report.diagram.resource_graph import ResourceGraph


@dataclass(frozen=True, kw_only=True)
class Arrow:
    """Something that goes from one component to another; ids of components."""

    source: str
    target: str
    flow: Flow


@dataclass(frozen=True, kw_only=True)
class Architecture:
    """The components that are drawn, where they are, and the arrows between them.

    `undrawn` are the components that no picture needs, such as a budget's topic: the page lists them.
    """

    name: str
    region: str
    components: tuple[Component, ...]
    sides: Mapping[str, Side]
    arrows: tuple[Arrow, ...]
    undrawn: tuple[Component, ...] = ()

    @property
    def network(self) -> Component | None:
        """The network that components are inside of."""
        return next((each for each in self.components if each.kind.network), None)

    def on(self, side: Side) -> tuple[Component, ...]:
        """The components on one side of the network, without the network itself."""
        return tuple(each for each in self.components if self.sides.get(each.id) is side)


def architecture(app: AppAssembly) -> Architecture:
    """The architecture of all stacks of an app."""
    graph = ResourceGraph.of(app)
    listed = components(graph)
    drawn = tuple(each for each in listed if each.kind.title)
    return Architecture(
        name=app.stacks[0].manifest.environment,
        region=_region(app),
        components=drawn,
        sides=placement(drawn, graph),
        arrows=tuple(_arrows(drawn, links(drawn, graph))),
        undrawn=tuple(each for each in listed if not each.kind.title),
    )


def _region(app: AppAssembly) -> str:
    """The region of the first provider that names one."""
    for stack in app.stacks:
        for provider in stack.document.get("provider", {}).get("aws", []):
            if isinstance(region := provider.get("region"), str):
                return region
    return ""


def _arrows(drawn: tuple[Component, ...], read: Links) -> Iterator[Arrow]:
    by_type: dict[str, list[Component]] = {}
    for each in drawn:
        by_type.setdefault(each.main.type, []).append(each)
    for flow in table().flows:
        for source in by_type.get(flow.source, ()):
            for target in by_type.get(flow.target, ()):
                if target.id in read[source.id] or source.id in read[target.id]:
                    yield Arrow(source=source.id, target=target.id, flow=flow)
