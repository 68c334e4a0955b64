"""A plan's JSON, as `show -json` prints it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from bascule.assembly.flaws import flaws
from bascule.assembly.plan.resource_change import RecordedResource, ResourceChange
from bascule.errors import Problem, StateError

FORMAT = "1."
"""The major version of the form; minor ones only add members (Terraform's documentation of its JSON output)."""


class _Document(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    format_version: str
    resource_changes: tuple[RecordedResource, ...] = ()
    resource_drift: tuple[RecordedResource, ...] = ()
    output_changes: dict[str, dict[str, Any]] = {}


@dataclass(frozen=True, kw_only=True)
class Plan:
    """`changes` are what applying it would do, `drift` what it found changed outside, `outputs` those that change."""

    changes: tuple[ResourceChange, ...]
    drift: tuple[ResourceChange, ...]
    outputs: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether applying it would do nothing."""
        return not self.changes and not self.outputs

    @property
    def only_imports(self) -> bool:
        """Whether all that it does to objects is to bring them into the state as they are."""
        return all(each.is_import and each.verb == "nothing" for each in self.changes)

    @property
    def counts(self) -> dict[str, int]:
        """How many objects it would import, create, update, replace, delete, forget; without those that are none."""
        verbs = Counter[str](each.verb for each in self.changes if each.verb != "nothing")
        imports = sum(each.is_import for each in self.changes)
        counted: dict[str, int] = {"import": imports, **verbs}
        return {name: count for name, count in counted.items() if count}


def read_plan(text: str | bytes, where: str) -> Plan:
    """The plan that the JSON tells; `where` says whose it is.

    Raises:
        StateError: it is no plan, or of a version that is not known here.
    """
    try:
        document = _Document.model_validate_json(text)
    except ValidationError as error:
        raise _refused(where, "holds no plan that can be read", flaws(error)) from None
    if not document.format_version.startswith(FORMAT):
        raise _refused(where, "holds a plan of another version", document.format_version)
    return Plan(
        changes=_acting(document.resource_changes),
        drift=_acting(document.resource_drift),
        outputs=tuple(name for name, each in document.output_changes.items() if each.get("actions") != ["no-op"]),
    )


def _acting(recorded: Iterable[RecordedResource]) -> tuple[ResourceChange, ...]:
    """Managed objects that something happens to: a plan lists the others too."""
    changes = (ResourceChange(each) for each in recorded if each.mode == "managed")
    return tuple(each for each in changes if each.verb != "nothing" or each.is_import or each.previous_address)


def _refused(where: str, message: str, found: str) -> StateError:
    return StateError(
        Problem(
            message=message,
            where=where,
            found=found,
            accepted=f"the JSON of `show -json PLAN`, format version {FORMAT}x",
        )
    )
