"""Objects that a plan leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bascule.assembly.configuration.block import Block, Kind
from bascule.assembly.configuration.json_body import Pointer
from bascule.assembly.configuration.plan.called_module import CalledModule
from bascule.assembly.configuration.plan.expressions import references_in
from bascule.assembly.configuration.plan.planned_value import PlannedValue

_INDEX = re.compile(r'\["(?:[^"\\]|\\.)*"\]|\[\d+\]')
_GONE = {("delete",), ("forget",)}


@dataclass(frozen=True, kw_only=True)
class PlannedObject:
    """One instance: its record in the plan, with values and the trees that mark what is unknown and sensitive."""

    record: Mapping[str, Any]
    values: Mapping[str, Any]
    unknown: Any
    sensitive: Any
    pointer: Pointer

    def block(self, root: CalledModule) -> Block:
        """The block, under its address without indexes."""
        kind = Kind.DATA if self.record.get("mode") == "data" else Kind.RESOURCE
        address = _INDEX.sub("", str(self.record["address"]))
        type_, name = str(self.record["type"]), str(self.record["name"])
        own = f"data.{type_}.{name}" if kind is Kind.DATA else f"{type_}.{name}"
        module = root.module(address.removesuffix(own).replace("module.", "").split(".")[:-1])
        written = module.resource(own)
        return Block(
            kind=kind,
            type=type_,
            name=name,
            address=address,
            values=self._values(module, written),
            meta={"depends_on": written["depends_on"]} if "depends_on" in written else {},
            references=frozenset(module.addresses(list(references_in(written.get("expressions"))))),
            pointer=self.pointer,
        )

    def _values(self, module: CalledModule, written: Mapping[str, Any]) -> dict[str, Any]:
        arguments = dict(written.get("expressions") or {})
        whole = PlannedValue(value=self.values, unknown=self.unknown, sensitive=self.sensitive, written=arguments)
        found: dict[str, Any] = whole.resolved(module)
        # What nobody wrote and the provider computes later is no argument; a trimmed plan does not tell.
        return {key: value for key, value in found.items() if key in arguments or not written or not self._later(key)}

    def _later(self, key: str) -> bool:
        return isinstance(self.unknown, Mapping) and self.unknown.get(key) is True


def planned_objects(document: Mapping[str, Any]) -> Iterator[PlannedObject]:
    """Every object that is there after apply, and every data source that was read before."""
    seen: set[str] = set()
    for index, record in enumerate(document.get("resource_changes") or []):
        change = record.get("change") or {}
        seen.add(str(record.get("address")))
        if not _ends(record, change):
            yield PlannedObject(
                record=record,
                values=change["after"],
                unknown=change.get("after_unknown"),
                sensitive=change.get("after_sensitive"),
                pointer=("resource_changes", index),
            )
    for pointer, record in _recorded(document):
        if str(record.get("address")) not in seen:
            yield PlannedObject(
                record=record,
                values=record.get("values") or {},
                unknown={},
                sensitive=record.get("sensitive_values"),
                pointer=pointer,
            )


def _ends(record: Mapping[str, Any], change: Mapping[str, Any]) -> bool:
    """The object is not there after apply: deleted, forgotten, or the left-over of a replacement."""
    gone = tuple(change.get("actions") or ()) in _GONE
    return gone or "deposed" in record or not isinstance(change.get("after"), Mapping)


def _recorded(document: Mapping[str, Any]) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    planned = (document.get("planned_values") or {}).get("root_module")
    yield from _of_module(planned, ("planned_values", "root_module"))
    prior = ((document.get("prior_state") or {}).get("values") or {}).get("root_module")
    for pointer, record in _of_module(prior, ("prior_state", "values", "root_module")):
        if record.get("mode") == "data":
            yield pointer, record


def _of_module(module: Any, pointer: Pointer) -> Iterator[tuple[Pointer, Mapping[str, Any]]]:
    for index, record in enumerate((module or {}).get("resources") or []):
        yield (*pointer, "resources", index), record
    for index, child in enumerate((module or {}).get("child_modules") or []):
        yield from _of_module(child, (*pointer, "child_modules", index))
