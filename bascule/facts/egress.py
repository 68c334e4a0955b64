"""Addresses that actions and commands of workflows reach (egress.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

TYPES = "types"
"""The group that stands for the endpoints of resource types."""


@dataclass(frozen=True, kw_only=True)
class EgressFacts:
    """Endpoints by group; groups by action and by the beginning of a command; endpoints by the beginning of a type."""

    groups: Mapping[str, tuple[str, ...]]
    types: Mapping[str, tuple[str, ...]]
    actions: Mapping[str, tuple[str, ...]]
    commands: Mapping[str, tuple[str, ...]]
    local: frozenset[str]

    def of_action(self, name: str) -> tuple[str, ...] | None:
        """The groups of an action; None where nobody has said them."""
        return self.actions.get(name.lower())

    def of_command(self, words: Sequence[str]) -> tuple[str, ...] | None:
        """The groups of a command; None where nobody has said them."""
        if words and words[0] in self.local:
            return ()
        beginnings = (" ".join(words[:count]) for count in range(len(words), 0, -1))
        return next((self.commands[each] for each in beginnings if each in self.commands), None)

    def of_type(self, type_: str) -> tuple[str, ...] | None:
        """The endpoints of a resource type; None where nobody has said them."""
        beginnings = ("_".join(type_.split("_")[:count]) for count in range(type_.count("_") + 1, 0, -1))
        return next((self.types[each] for each in beginnings if each in self.types), None)


@cache
def egress_facts() -> EgressFacts:
    """All that is known."""
    data = tomllib.loads(files(__package__).joinpath("egress.toml").read_text(encoding="utf-8"))
    return EgressFacts(
        groups=_tuples(data["groups"]),
        types=_tuples(data["types"]),
        actions={name.lower(): groups for name, groups in _tuples(data["actions"]).items()},
        commands=_tuples(data["commands"]),
        local=frozenset(data["local"]["commands"]),
    )


def _tuples(table: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(values) for name, values in table.items()}
