"""`var`, `local`, resource types, `data` and `module` in expressions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bascule.assembly.configuration.expression import Namespace
from bascule.assembly.configuration.unknown import Unknown

_MOST = 2_000_000
"""Characters and elements of one value; engines take messages of 64 MB for whole plans."""


class Members(Namespace):
    """A namespace whose members are given by name; another name is Unknown, as another file may declare it."""

    def __init__(self, members: Mapping[str, Any]) -> None:
        self._members = members

    def has(self, name: str) -> bool:
        """Something is called so."""
        return name in self._members

    def member(self, name: str) -> Any:
        """What is called so."""
        return self._members.get(name, Unknown())

    def instance(self, key: Any) -> Any:
        """The same as the member."""
        return Unknown() if isinstance(key, Unknown) else self.member(str(key))

    def instances(self) -> Any:
        """It has none."""
        return Unknown()


class LazyMembers(Members):
    """Members whose values are evaluated at their first use; one that reads itself, or grows huge, is Unknown."""

    def __init__(self, raw: Mapping[str, Any], evaluate: Callable[[Any], Any]) -> None:
        super().__init__(raw)
        self._evaluate = evaluate
        self._found: dict[str, Any] = {}

    def member(self, name: str) -> Any:
        """The value of that name."""
        if name in self._members and name not in self._found:
            self._found[name] = Unknown()
            found = self._evaluate(self._members[name])
            self._found[name] = found if _fits(found) else Unknown()
        return self._found.get(name, Unknown())


def _fits(value: Any) -> bool:
    """Whether texts and elements are no more than a configuration can mean: values that repeat each other multiply."""
    room, left = _MOST, [value]
    while left and room > 0:
        each = left.pop()
        room -= len(each) if isinstance(each, str) else 1
        if isinstance(each, Mapping):
            left.extend(each.values())
        elif isinstance(each, list):
            left.extend(each)
    return room > 0


class ModuleOutputs(LazyMembers):
    """A called module: its instances have the same outputs as far as a file tells."""

    def instance(self, _key: Any) -> Any:
        """The same as without the key."""
        return self


class Variables(Members):
    """Values that are given, in place of the defaults."""

    def __init__(self, defaults: Mapping[str, Any], given: Members) -> None:
        super().__init__(defaults)
        self._given = given

    def member(self, name: str) -> Any:
        """The variable's value; Unknown where nobody gives one."""
        return self._given.member(name) if self._given.has(name) else super().member(name)
