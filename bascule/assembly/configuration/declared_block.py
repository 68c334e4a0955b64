"""A declaration with its values, evaluated when somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.assembly.configuration.declaration import Declaration
from bascule.assembly.configuration.evaluator import Evaluator
from bascule.assembly.configuration.expression import Namespace, Scope
from bascule.assembly.configuration.expression.conversion import number_of
from bascule.assembly.configuration.policy_document import TYPE as POLICY_DOCUMENT
from bascule.assembly.configuration.policy_document import policy_text
from bascule.assembly.configuration.unknown import Unknown

META = {"count", "for_each", "depends_on", "provider", "providers", "lifecycle", "provisioner", "connection"}
"""Arguments that Terraform itself reads."""

_MOST_INSTANCES = 100
"""More of them are judged as one, whose key is not known."""


class DeclaredBlock(Namespace):
    """A resource or data source in expressions, one instance of it once `[key]` is taken."""

    def __init__(self, declaration: Declaration, evaluator: Evaluator, own_names: Mapping[str, Any]) -> None:
        self.declaration = declaration
        self._evaluator = evaluator
        self._own_names = own_names
        self._found: dict[str, Any] = {}
        self._in_progress: set[str] = set()

    @property
    def scope(self) -> Scope:
        """The names that its expressions may use."""
        return self._evaluator.scope.within(**self._own_names)

    def values(self) -> dict[str, Any]:
        """All arguments but Terraform's own."""
        body = {name: value for name, value in self.declaration.body.items() if name not in META}
        found: dict[str, Any] = self._evaluator.body(body, self.scope)
        return found

    def meta(self) -> dict[str, Any]:
        """Terraform's own arguments."""
        body = {name: value for name, value in self.declaration.body.items() if name in META}
        found: dict[str, Any] = self._evaluator.body(body, self.scope)
        return found

    def member(self, name: str) -> Any:
        """An argument's value; what is not written, or changed by others later, is not the file's to say."""
        if name not in self._found:
            if name in self._in_progress:
                return Unknown()
            self._in_progress.add(name)
            self._found[name] = self._member(name)
        return self._found[name]

    def _member(self, name: str) -> Any:
        if self.declaration.type == POLICY_DOCUMENT and name in ("json", "minified_json"):
            return policy_text(self.values())
        written = self._evaluator.body(self.declaration.body, self.scope, only=name).get(name)
        return Unknown() if written is None or self.declaration.changes_elsewhere(name) else written

    def instance(self, key: Any) -> Any:
        """The instance of that key."""
        found = self.keyed_names()
        if isinstance(found, Unknown) or isinstance(key, Unknown):
            return DeclaredBlock(self.declaration, self._evaluator, {"each": Unknown(), "count": Unknown()})
        return DeclaredBlock(self.declaration, self._evaluator, found[key])

    def instances(self) -> Any:
        """All instances; Unknown when their number is not known."""
        found = self.keyed_names()
        if isinstance(found, Unknown):
            return found
        return [DeclaredBlock(self.declaration, self._evaluator, names) for names in found.values()]

    def keyed_names(self) -> Any:
        """The own names of each instance by its key; Unknown when the number of instances is not known."""
        if "count" in self.declaration.body:
            return _counted(self._evaluator.value(self.declaration.body["count"], self._evaluator.scope))
        if "for_each" in self.declaration.body:
            return _each(self._evaluator.value(self.declaration.body["for_each"], self._evaluator.scope))
        return {0: {}}

    def judged(self) -> Iterator[DeclaredBlock]:
        """What is judged: each instance when they differ and are known, else one that stands for all."""
        found = self.keyed_names()
        differ = self.declaration.mentions("each.") or self.declaration.mentions("count.index")
        if isinstance(found, Unknown) or len(found) > _MOST_INSTANCES:
            yield DeclaredBlock(self.declaration, self._evaluator, {})
        elif differ:
            yield from self.instances()
        elif found:
            yield self


def _counted(count: Any) -> Any:
    """By index; Unknown too for what is no number, which no engine accepts."""
    try:
        return {index: {"count": {"index": index}} for index in range(int(number_of(count)))}
    except (TypeError, ValueError):
        return Unknown()


def _each(collection: Any) -> Any:
    """By key; Unknown too for what has no elements."""
    if isinstance(collection, dict):
        return {key: {"each": {"key": key, "value": value}} for key, value in collection.items()}
    if isinstance(collection, list) and all(isinstance(each, str) for each in collection):
        return {each: {"each": {"key": each, "value": each}} for each in collection}
    return Unknown()
