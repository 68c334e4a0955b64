"""What a resource type is in a picture."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict

Category = Literal["edge", "compute", "data", "storage", "operations", "identity"]


class Kind(BaseModel):
    """One row of kinds.toml.

    A component is what its resource of the lowest `rank` is. `part`: it belongs to the component that reads it, or that
    it reads. `network`: others are inside it. `exposed`: users reach it, unless the argument named by `unless` is true.
    `detail` is filled with the resource's arguments, and left out where one of them is not a plain value.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = ""
    category: Category = "operations"
    rank: int = 100
    part: bool = False
    network: bool = False
    exposed: bool = False
    unless: str = ""
    cylinder: bool = False
    detail: str = ""


class Flow(BaseModel):
    """Between components of two types that know each other, something goes from the one to the other."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    target: str
    label: str


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    kinds: dict[str, Kind]
    flows: tuple[Flow, ...]


@cache
def table() -> _Table:
    """The kinds by resource type, and the flows between them."""
    text = files(__package__).joinpath("kinds.toml").read_text()
    return _Table.model_validate(tomllib.loads(text))
