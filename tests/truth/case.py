"""One recorded decision of a real provider."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from tests.truth.document import Document, Recorded, State

Mark: TypeAlias = Literal["create", "invalid", "accepted", "change"]
"""What a case counts for: `invalid` are those that the provider refused."""

MARKS: tuple[Mark, ...] = ("create", "invalid", "accepted", "change")


class ExpectedError(Recorded):
    """One error of a refusal. Without `attribute` the provider named a block or the whole resource."""

    summary: str
    detail: str = ""
    address: str = ""
    attribute: str = ""

    @property
    def argument(self) -> str:
        """The first name of the attribute."""
        return self.attribute.partition(".")[0]


class ExpectedResource(Recorded):
    """What was planned for one resource. `unknown` is a tree for `create`, a list of names for `change`."""

    actions: tuple[str, ...]
    values: Mapping[str, Any] = {}
    unknown: Mapping[str, Any] | tuple[str, ...] = ()
    sensitive: Mapping[str, Any] = {}
    replace_paths: tuple[tuple[str | int, ...], ...] = ()
    changed: Mapping[str, Any] = {}


class Expectation(Recorded):
    """What the real provider decided."""

    outcome: Literal["planned", "refused", "accepted"]
    phase: Literal["validate", "plan"] = "plan"
    errors: tuple[ExpectedError, ...] = ()
    resources: Mapping[str, ExpectedResource] = {}


class Case(Recorded):
    """A complete Terraform document, the state that it is planned against, and the decision."""

    id: str
    kind: Literal["create", "invalid", "change"]
    provider: str
    """Source address of the provider that decided, without host."""
    config: Document
    state: State = State()
    broken: str = ""
    expect: Expectation

    @property
    def mark(self) -> Mark:
        """What the case counts for."""
        return "accepted" if self.expect.outcome == "accepted" else self.kind

    @property
    def rule(self) -> str:
        """What was spoiled or changed, as one word: `conflict`, `drop`; the base of a `create`."""
        if self.broken:
            return self.broken
        done = self.id.rpartition("/")[2]
        if self.kind == "create":
            return done
        first, _, rest = done.partition("-")
        return f"referred {rest.partition('-')[0]}" if "." in first else first
