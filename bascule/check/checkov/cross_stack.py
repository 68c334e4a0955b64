"""What one stack reads of another one's state, when both are judged together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from bascule.assembly.configuration import Block, Configuration, Kind, Unknown

_READ = re.compile(r"data\.terraform_remote_state\.([\w-]+)\.outputs(?:\.([\w-]+)|\[\"([^\"]+)\"\])")
_PLACE = ("bucket", "key", "path", "prefix", "organization", "workspaces")
"""What tells one state from another in a backend's arguments; the rest says how to reach it."""


class CrossStack:
    """Finds the outputs that expressions read by `terraform_remote_state`, among the configurations at hand."""

    def __init__(self, configurations: Sequence[Configuration]) -> None:
        self._configurations = configurations

    def outputs(self, unknown: Unknown, reader: Configuration) -> list[tuple[Configuration, Block]]:
        """The outputs that the value is made of, each with the configuration that has it."""
        found: list[tuple[Configuration, Block]] = []
        for source, name, quoted in _READ.findall(unknown.text):
            producer = self._producer(reader.at(f"data.terraform_remote_state.{source}"))
            output = producer and producer.at(f"output.{name or quoted}")
            if producer and output:
                found.append((producer, output))
        return found

    def value(self, unknown: Unknown, reader: Configuration) -> Any:
        """The producer's value when the expression is one output and nothing else, else the unknown itself."""
        outputs = self.outputs(unknown, reader)
        whole = _READ.fullmatch(unknown.text.removeprefix("${").removesuffix("}").strip())
        return outputs[0][1].get("value", unknown) if whole and outputs else unknown

    def _producer(self, data: Block | None) -> Configuration | None:
        if data is None:
            return None
        wanted = _state(data.get("backend"), data.get("config", {}))
        return self._by_state.get(wanted) if wanted else None

    @cached_property
    def _by_state(self) -> dict[tuple[str, ...], Configuration]:
        return {
            state: configuration
            for configuration in self._configurations
            for backend in configuration.of_kind(Kind.BACKEND)
            if (state := _state(backend.type, backend.values))
        }


def _state(backend: Any, arguments: Any) -> tuple[str, ...]:
    """Where a state lies; empty when that is not known."""
    if not isinstance(backend, str) or not isinstance(arguments, Mapping):
        return ()
    values = [str(arguments[name]) for name in _PLACE if isinstance(arguments.get(name), str | dict | list)]
    return (backend, *values) if values else ()
