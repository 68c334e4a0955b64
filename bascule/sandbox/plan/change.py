"""One change under planning, as the rules of single resource types see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bascule.sandbox.diagnostics import Path
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.canonical import is_zero, same
from bascule.sandbox.values.cty import UNKNOWN, Unknown, Value

TIMEOUTS = "timeouts"


@dataclass(kw_only=True)
class Change:
    """`prior` is null when the object is new. Rules edit `planned` and `replaces`, or raise a Refusal."""

    resource: ResourceType
    prior: dict[str, Value] | None
    planned: dict[str, Value]
    config: Mapping[str, Value]
    provider: Mapping[str, Any]
    replaces: list[Path] = field(default_factory=list)

    @property
    def creating(self) -> bool:
        """Whether the object does not exist yet."""
        return self.prior is None

    def changed(self, name: str) -> bool:
        """Whether the top-level attribute differs from what it was; true for all when the object is new."""
        return self.prior is None or not same(self._type(name), self.prior.get(name), self.planned.get(name))

    def configured(self, name: str) -> bool:
        """Whether the configuration says something other than nothing."""
        value = self.config.get(name)
        return isinstance(value, Unknown) or not is_zero(value)

    def forget(self, *names: str) -> None:
        """These attributes become known after apply, unless the configuration sets them."""
        for name in names:
            if name in self.resource.block.attributes and not self.configured(name):
                self.planned[name] = UNKNOWN

    def replace(self, *path: str | int) -> None:
        """A difference at that path forces a replacement, once the object exists."""
        if not self.creating and path not in self.replaces:
            self.replaces.append(path)

    @property
    def any_change(self) -> bool:
        """Whether anything of the object differs from what it was; the old SDK does not count timeouts among it."""
        if self.prior is None:
            return True
        asked = {**self.planned, TIMEOUTS: self.prior.get(TIMEOUTS)} if self.resource.sdk else self.planned
        return not same(self.resource.block.type, self.prior, asked)

    def _type(self, name: str) -> Any:
        return self.resource.block.type[1][name]
