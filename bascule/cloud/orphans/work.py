"""One deletion, as the steps before it see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bascule.cloud.clients import Clients
from bascule.cloud.clock import Clock
from bascule.cloud.orphans.kind import Kind
from bascule.cloud.orphans.orphan import Orphan
from bascule.errors import CloudError


@dataclass(frozen=True, kw_only=True)
class Work:
    """An orphan of a known kind and the clients that reach it; `final_snapshot`: databases leave a backup behind."""

    orphan: Orphan
    kind: Kind
    clients: Clients
    clock: Clock
    final_snapshot: bool

    @property
    def client(self) -> Any:
        """The client of the orphan's own service and region."""
        return self.clients.client(self.kind.service, region=self.orphan.region)

    @property
    def words(self) -> dict[str, Any]:
        """What parameters of calls are filled with."""
        return {**self.kind.words(self.orphan.tagged), "item": self.orphan.item}

    @property
    def id(self) -> str:
        """The orphan's id within its type."""
        return self.kind.id_of(self.orphan.tagged)

    def pages(self, operation: str, **parameters: Any) -> Iterator[Mapping[str, Any]]:
        """All pages of a list of the orphan's own service."""
        yield from self.client.get_paginator(operation).paginate(**parameters)

    def wait(self, reason: str) -> CloudError:
        """The error that says that the deletion has to be tried again."""
        return CloudError(f"{self.orphan.title}: {reason}", fix="run the command again in some minutes", transient=True)
