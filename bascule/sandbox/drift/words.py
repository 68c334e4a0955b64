"""Changes as a command line names them: `tags.Name=x`, `ingress[0].from_port=443`.

A path leads through attributes by name, through lists by position and through maps by key, each behind a dot or in
brackets. Where nothing can follow a key, its dots are its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from bascule.errors import Problem, SandboxError
from bascule.sandbox.drift.change import Change, value_at
from bascule.sandbox.drift.typed_value import kind_of, typed_value
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Type, Value

_CHANGE = re.compile(r'((?:\[\d+\]|\["[^"]*"\]|[^=\["])+)=(.*)', re.DOTALL)
_STEP = re.compile(r'\[(?P<position>\d+)\]|\["(?P<key>[^"]*)"\]|\.?(?P<name>[^.\["]+)')
_EXAMPLES = "NAME=VALUE, such as tags.Name=x or ingress[0].from_port=443"


def parse_changes(resource: ResourceType, words: Iterable[str], attributes: dict[str, Value]) -> list[Change]:
    """The changes that the words ask for, of an object that is as `attributes` say.

    Raises:
        SandboxError: everything that is wrong with any of them.
    """
    changes: list[Change] = []
    problems: list[Problem] = []
    for each in words:
        try:
            changes.append(_parse(resource, each, attributes))
        except SandboxError as error:
            problems += error.problems
    if problems:
        raise SandboxError(problems)
    return changes


def _parse(resource: ResourceType, words: str, attributes: dict[str, Value]) -> Change:
    match = _CHANGE.fullmatch(words)
    if match is None:
        raise _wrong("is no change", resource.name, words, _EXAMPLES)
    path, text = match.groups()
    walk = _Walk(f"{resource.name}.{path}", resource.block.type, attributes)
    while path_left := path[walk.read :]:
        walk.step(path_left)
    if walk.steps == ["id"]:
        raise _wrong("an identifier cannot change", walk.where, text, "any other argument, or --delete")
    return Change(path=path, steps=tuple(walk.steps), value=typed_value(walk.type, text, walk.where))


class _Walk:
    """The way along a path: the steps so far, and the type and value to which they lead."""

    def __init__(self, where: str, type_: Type, value: Value) -> None:
        self.where = where
        self.type = type_
        self.value = value
        self.steps: list[str | int] = []
        self.read = 0

    def step(self, rest: str) -> None:
        """One step further, into what the rest of the path begins with."""
        kind, inner = kind_of(self.type)
        match = _STEP.match(rest)
        if match is None or kind not in ("list", "map", "object"):
            accepted = "all elements at once, as JSON" if kind in ("set", "tuple") else "the path without it"
            raise _wrong(f"a {kind} has no parts with names", self.where, rest, accepted)
        name = match["name"] or match["key"] or match["position"]
        self.read += match.end()
        step: str | int = name
        if kind == "list":
            step = self._position(name)
        elif kind == "map" and isinstance(inner, str) and match["name"]:
            step = rest.removeprefix(".")
            self.read += len(rest) - match.end()
        elif kind == "object" and name not in inner:
            near = get_close_matches(name, inner, n=3) or sorted(inner)
            raise _wrong("there is no such argument", self.where, name, ", ".join(near))
        self.steps.append(step)
        self.type = inner[name] if kind == "object" else inner
        self.value = value_at(self.value, (step,))

    def _position(self, text: str) -> int:
        elements = len(self.value) if isinstance(self.value, list) else 0
        if not text.isdecimal() or int(text) > elements:
            raise _wrong("a list has positions", self.where, text, f"0 to {elements}; {elements} adds an element")
        return int(text)


def _wrong(message: str, where: str, found: str, accepted: str) -> SandboxError:
    return SandboxError(Problem(message=message, where=where, found=found, accepted=accepted))
