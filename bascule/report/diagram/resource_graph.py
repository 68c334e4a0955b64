"""All resources of an app, and which reads which, also from one stack to another."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bascule.assembly import AppAssembly, StackAssembly

_ADDRESS = re.compile(r"(?<![\w.-])([a-z][a-z0-9]*_[a-z0-9_]+\.[A-Za-z_][\w-]*)")
_REMOTE = re.compile(r"data\.terraform_remote_state\.[\w-]+\.outputs\.([\w-]+)")


@dataclass(frozen=True, kw_only=True)
class ResourceNode:
    """A resource: its stack, address and arguments as the file has them, and its place in the construct tree."""

    stack: str
    address: str
    path: tuple[str, ...]
    arguments: Mapping[str, Any]

    @property
    def type(self) -> str:
        """The resource type."""
        return self.address.partition(".")[0]


@dataclass(frozen=True, kw_only=True)
class ResourceGraph:
    """Resources by (stack, address); `reads` has, for each, the resources that its arguments mention."""

    nodes: Mapping[tuple[str, str], ResourceNode]
    reads: Mapping[tuple[str, str], frozenset[tuple[str, str]]]

    @classmethod
    def of(cls, app: AppAssembly) -> ResourceGraph:
        """The graph of all stacks of an app."""
        nodes = {(node.stack, node.address): node for stack in app.stacks for node in _nodes(stack)}
        exported = {(stack.name, name): text for stack in app.stacks for name, text in _outputs(stack)}
        reads = {key: frozenset(_read(node, nodes, exported) - {key}) for key, node in nodes.items()}
        return cls(nodes=nodes, reads=reads)


def _nodes(stack: StackAssembly) -> Iterator[ResourceNode]:
    for type_, named in stack.document.get("resource", {}).items():
        for name, arguments in named.items():
            address = f"{type_}.{name}"
            element = stack.manifest.elements.get(address)
            path = tuple(element.path.split("/")[1:]) if element else (name,)
            yield ResourceNode(stack=stack.name, address=address, path=path, arguments=arguments)


def _outputs(stack: StackAssembly) -> Iterator[tuple[str, str]]:
    for name, output in stack.document.get("output", {}).items():
        yield name, json.dumps(output.get("value"))


def _read(
    node: ResourceNode, nodes: Mapping[tuple[str, str], ResourceNode], exported: Mapping[tuple[str, str], str]
) -> set[tuple[str, str]]:
    text = json.dumps(node.arguments)
    wanted = set(_REMOTE.findall(text))
    found = {(node.stack, address) for address in _ADDRESS.findall(text)}
    for (stack, name), value in exported.items():
        if name in wanted and stack != node.stack:
            found |= {(stack, address) for address in _ADDRESS.findall(value)}
    return found & nodes.keys()
