"""One case as a file of a root module that it shares with others."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bascule.sandbox.schema.model import ResourceType
from bascule.schemas.catalog import Provider
from tests.truth.case import Case
from tests.truth.decision import Phase, Refused
from tests.truth.document import Named
from tests.truth.renaming import Renaming

FindType = Callable[[str], ResourceType | None]
"""The resource type of that name, None where the provider under test has none."""

_ADDRESS = re.compile(r"(?P<head>(?:data\.)?[^.\[]+\.)c(?P<number>\d+)_(?P<name>.+)")
_QUOTED = re.compile(r'"([^"]+)"')


@dataclass(frozen=True)
class _Line:
    """A line, and the address and argument that stand there."""

    text: str
    address: str = ""
    argument: str = ""


class CaseFile:
    """A case under its number. Every argument of a resource has a line of its own, which tells where an error is."""

    def __init__(self, number: int, case: Case) -> None:
        self.case = case
        self.name = f"c{number}.tf.json"
        self._renaming = Renaming(case.config, case.state, f"c{number}_")
        self._lines = list(self._written())

    @property
    def text(self) -> str:
        """The file's content."""
        return "\n".join(line.text for line in self._lines)

    def refused(self, diagnostic: Mapping[str, Any], phase: Phase) -> Refused:
        """The error that the engine's diagnostic tells of."""
        number = diagnostic.get("range", {}).get("start", {}).get("line", 0)
        line = self._lines[number - 1] if number else _Line("")
        named, detail = diagnostic.get("address", ""), diagnostic.get("detail", "")
        argument = line.argument
        if not argument and not named and (missing := _QUOTED.search(detail)):
            argument = missing[1]  # core's own words for what is not there: no line has its name
        return Refused(
            phase=phase,
            address=own_address(named)[1] if named else line.address,
            argument=argument,
            summary=diagnostic["summary"],
            detail=detail,
        )

    def state_resources(self, provider: Provider, find: FindType) -> Iterator[dict[str, Any]]:
        """The resources of the case's state, under the simulated provider and in the form that it serves."""
        for each in self.case.state.resources:
            renamed: dict[str, Any] = self._renaming.value(each.model_dump())
            served = find(each.type) if each.mode == "managed" else None
            if served is not None:
                renamed["instances"] = [_as_served(served, instance) for instance in renamed["instances"]]
            source = re.sub(r'\["[^"]*"\]', f'["{provider.simulated_source}"]', each.provider)
            yield renamed | {"name": self._renaming.name(each.name), "provider": source}

    def _written(self) -> Iterator[_Line]:
        yield _Line("{")
        yield from _separated(list(self._sections()))
        yield _Line("}")

    def _sections(self) -> Iterator[list[_Line]]:
        config = self.case.config
        for name, value in config.other_sections.items():
            yield [_Line(f"{json.dumps(name)}: {json.dumps(self._renaming.value(value))}")]
        for section, mode, table in (("data", "data.", config.data), ("resource", "", config.resource)):
            if table:
                elements = [self._element(mode, *each) for each in _bodies(table)]
                yield [_Line(f'"{section}": ['), *_separated(elements), _Line("]")]

    def _element(self, mode: str, type_: str, name: str, body: Mapping[str, Any]) -> list[_Line]:
        """One resource or data source as an element of a list, where types may stand more than once."""
        address = f"{mode}{type_}.{name}"
        arguments = [
            [_Line(f"{json.dumps(argument)}: {json.dumps(value)}", address, argument)]
            for argument, value in self._renaming.value(body).items()
        ]
        head = f"{{{json.dumps(type_)}: {{{json.dumps(self._renaming.name(name))}: {{"
        return [_Line(head, address), *_separated(arguments), _Line("}}}", address)]


def _separated(parts: Sequence[list[_Line]]) -> Iterator[_Line]:
    """The lines of all parts, with a comma after each part but the last."""
    for index, part in enumerate(parts, 1):
        *first, last = part
        yield from first
        yield replace(last, text=f"{last.text},") if index < len(parts) else last


def _bodies(table: Named) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    for type_, named in table.items():
        for name, body in named.items():
            yield type_, name, body


def _as_served(served: ResourceType, instance: Mapping[str, Any]) -> dict[str, Any]:
    """The instance as the provider under test would have written it.

    Sensitive attributes that are newer than the state are listed: their mark alone would be an update.
    """
    newer = [
        [{"type": "get_attr", "value": name}]
        for name, attribute in served.block.attributes.items()
        if attribute.sensitive and name not in instance["attributes"]
    ]
    marks = [*instance["sensitive_attributes"], *newer]
    return {**instance, "schema_version": served.version, "sensitive_attributes": marks}


def own_address(address: str) -> tuple[int | None, str]:
    """The number of the case that the address belongs to, None for nobody's, and the address within the case."""
    match = _ADDRESS.fullmatch(address)
    return (int(match["number"]), match["head"] + match["name"]) if match else (None, address)
