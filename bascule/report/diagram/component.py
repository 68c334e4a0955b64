"""A box of the picture: a construct of a stack with all that is in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bascule.report.diagram.kind import Kind, table
from bascule.report.diagram.resource_graph import ResourceNode


@dataclass(frozen=True, kw_only=True)
class Component:
    """The resources below one construct of a stack, and those of the parts that belong to it."""

    stack: str
    name: str
    resources: tuple[ResourceNode, ...]

    @property
    def id(self) -> str:
        """Unique in the picture."""
        return f"{self.stack}/{self.name}"

    @property
    def main(self) -> ResourceNode:
        """The resource that says what it is."""
        return min(self.resources, key=lambda node: (_kind(node).rank, node.address))

    @property
    def kind(self) -> Kind:
        """What it is; a kind without a title is not drawn."""
        return _kind(self.main)

    @property
    def exposed(self) -> bool:
        """Whether users reach it."""
        return self.kind.exposed and self.main.arguments.get(self.kind.unless) is not True

    @property
    def details(self) -> tuple[str, ...]:
        """What is worth knowing of it: the details of its resources, most important first, each once."""
        ordered = sorted(self.resources, key=lambda node: (_kind(node).rank, node.address))
        return tuple(dict.fromkeys(text for node in ordered if (text := _detail(node))))


def _kind(node: ResourceNode) -> Kind:
    return table().kinds.get(node.type, Kind())


def _detail(node: ResourceNode) -> str:
    plain = {name: _short(value) for name, value in node.arguments.items() if _plain(value)}
    try:
        return _kind(node).detail.format_map(plain)
    except KeyError:
        return ""


def _plain(value: object) -> bool:
    return isinstance(value, int | float) or (isinstance(value, str) and "${" not in value)


def _short(value: object) -> str:
    """A whole number without decimals, as AWS writes amounts with them."""
    return re.sub(r"^(\d+)\.0$", r"\1", str(value))
