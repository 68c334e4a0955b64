"""Configurations in the form that Checkov reads best: one plan's JSON.

As configuration files, CDKTF's JSON makes Checkov 3 crash (`required_version`), and it neither evaluates
`jsonencode` nor follows another stack's outputs. A plan's values are plain, so the values that
`bascule.assembly.configuration` has evaluated are handed over as a plan, the same way for every form of input.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bascule.assembly.configuration import Block, Configuration, Kind, Unknown
from bascule.check.checkov.cross_stack import CrossStack

UNKNOWN = "${var.unknown}"
"""Stands for a value that is known only later: Checkov takes what depends on a variable for neither good nor bad."""

_MODES = {Kind.RESOURCE: "managed", Kind.DATA: "data"}
_PREFIXES = {Kind.DATA: "data."}


@dataclass(frozen=True, kw_only=True)
class Subject:
    """A block, the configuration that it is in, and its arguments as the plan has them."""

    configuration: Configuration
    block: Block
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True)
class PlanDocument:
    """The plan's JSON; `subjects` are the blocks in it, by the address that each has there."""

    document: dict[str, Any]
    subjects: dict[str, Subject]

    @property
    def resources(self) -> int:
        """How many resources Checkov has to look at."""
        return sum(subject.block.kind is Kind.RESOURCE for subject in self.subjects.values())


def plan_document(configurations: Sequence[Configuration]) -> PlanDocument:
    """All blocks of the configurations in one plan, so that what one stack reads of another is connected."""
    adapter = _Adapter(configurations)
    document = {
        "format_version": "1.2",
        "terraform_version": "1.11.0",
        "planned_values": {"root_module": {"resources": list(adapter.resources())}},
        "configuration": {"provider_config": dict(adapter.providers()), "root_module": {}},
    }
    return PlanDocument(document=document, subjects=adapter.subjects)


class _Adapter:
    """Blocks get names of their own, for addresses of several stacks may be the same."""

    def __init__(self, configurations: Sequence[Configuration]) -> None:
        self._cross_stack = CrossStack(configurations)
        self.subjects: dict[str, Subject] = {}
        self._names: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for configuration in configurations:
            for block in configuration.blocks:
                if block.kind in (*_MODES, Kind.PROVIDER) and block.meta.get("count") != 0:
                    self._enter(Subject(configuration=configuration, block=block))

    def _enter(self, subject: Subject) -> None:
        block = subject.block
        address = f"{_PREFIXES.get(block.kind, '')}{block.type}.b{len(self.subjects)}"
        self.subjects[address] = subject
        self._names[id(subject.configuration)][block.address].append(address)

    def resources(self) -> Iterator[dict[str, Any]]:
        """Resources and data sources of the plan."""
        for address, subject in self.subjects.items():
            if subject.block.kind in _MODES:
                subject.values.update(self._values(subject))
                yield {
                    "address": address,
                    "mode": _MODES[subject.block.kind],
                    "type": subject.block.type,
                    "name": address.rpartition(".")[2],
                    "values": subject.values,
                }

    def providers(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Provider configurations of the plan."""
        for address, subject in self.subjects.items():
            if subject.block.kind is Kind.PROVIDER:
                values = _Values(configuration=subject.configuration, cross_stack=self._cross_stack).plain(
                    subject.block.values
                )
                expressions = {name: {"constant_value": value} for name, value in values.items()}
                alias = address.rpartition(".")[2]
                yield address, {"name": subject.block.type, "alias": alias, "expressions": expressions}

    def _values(self, subject: Subject) -> dict[str, Any]:
        """A resource's arguments, and the addresses that it reads: by those, Checkov connects resources."""
        values = _Values(configuration=subject.configuration, cross_stack=self._cross_stack)
        plain: dict[str, Any] = values.plain(subject.block.values)
        read = [(subject.configuration, subject.block.references), *values.read]
        return {**plain, "depends_on": sorted({name for each in read for name in self._renamed(*each)})}

    def _renamed(self, configuration: Configuration, addresses: Iterable[str]) -> Iterator[str]:
        for address in addresses:
            yield from self._names[id(configuration)][address]


@dataclass(kw_only=True)
class _Values:
    """Turns values into plain ones, and notes what is `read` of other configurations."""

    configuration: Configuration
    cross_stack: CrossStack
    read: list[tuple[Configuration, Iterable[str]]] = field(default_factory=list)

    def plain(self, value: Any) -> Any:
        """The value as JSON has it, with a mark where it is not known."""
        if isinstance(value, Unknown):
            return self._known_later(value)
        if isinstance(value, Mapping):
            return {name: self.plain(each) for name, each in value.items()}
        return [self.plain(each) for each in value] if isinstance(value, list | tuple) else value

    def _known_later(self, unknown: Unknown) -> Any:
        outputs = self.cross_stack.outputs(unknown, self.configuration)
        self.read += [(producer, output.references) for producer, output in outputs]
        found = self.cross_stack.value(unknown, self.configuration)
        if not isinstance(found, Unknown):
            return found
        return UNKNOWN if found.document is None else json.dumps(self.plain(found.document))
