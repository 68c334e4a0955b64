"""Where orphans are looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bascule.cloud.clients import Clients
from bascule.cloud.orphans.tagged import Tagged
from bascule.naming import Naming


@dataclass(frozen=True, kw_only=True)
class Place:
    """An environment's names and tag, its account, and what the tagging API lists that no state holds.

    `home` is the region where global services are asked; `torn_down`: no state of the environment holds anything.
    """

    clients: Clients
    naming: Naming
    partition: str
    home: str
    torn_down: bool
    listed: Sequence[Tagged]

    @property
    def name(self) -> str:
        """What the names of the environment's objects begin with: "acme-dev"; those of "acme-dev-eu" do, too."""
        return f"{self.naming.prefix}-{self.naming.environment}"

    def members(self, service: str, operation: str, path: str, **parameters: Any) -> Iterator[Any]:
        """The members at `path` of all pages of a list, in the environment's region."""
        pages = self.clients.client(service).get_paginator(operation).paginate(**parameters)
        yield from pages.search(path)
