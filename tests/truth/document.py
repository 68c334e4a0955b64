"""A Terraform document and a state file, as far as judging has to look into them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator


def _only(value: Any) -> Any:
    """The body of a block that stands in a list of its own."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value


Body = Annotated[dict[str, Any], BeforeValidator(_only)]
"""The arguments of one block."""

Named = dict[str, dict[str, Body]]
"""Bodies by type and name."""


class Recorded(BaseModel):
    """A part of a recorded case. Null and false are what is not there."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    @model_validator(mode="before")
    @classmethod
    def _without_nothing(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return {name: each for name, each in value.items() if each is not None and each is not False}


class Document(Recorded):
    """A whole configuration in JSON."""

    model_config = ConfigDict(extra="allow")

    terraform: Body = {}
    provider: Mapping[str, Any] = {}
    resource: Named = {}
    data: Named = {}

    @property
    def other_sections(self) -> Mapping[str, Any]:
        """Variables, outputs and the like."""
        return self.model_extra or {}


class StateInstance(BaseModel):
    """One object in a state."""

    model_config = ConfigDict(frozen=True, extra="allow")

    attributes: dict[str, Any]
    sensitive_attributes: tuple[Any, ...] = ()


class StateResource(BaseModel):
    """A resource of a state file."""

    model_config = ConfigDict(frozen=True, extra="allow")

    mode: str
    type: str
    name: str
    provider: str
    instances: tuple[StateInstance, ...] = ()


class State(Recorded):
    """A state file (format 4)."""

    resources: tuple[StateResource, ...] = ()
