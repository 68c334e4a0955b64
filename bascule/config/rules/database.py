"""Whether the database can be made as it is described."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.config.environment import Environment
from bascule.config.flaw import Flaw, Rule


def _growth(environment: Environment) -> Iterator[Flaw]:
    database = environment.database
    if database and database.max_storage_gb is not None and database.max_storage_gb <= database.storage_gb:
        yield Flaw(
            path=("database", "max_storage_gb"),
            message="storage could not grow",
            found=str(database.max_storage_gb),
            accepted=f"more than storage_gb ({database.storage_gb})",
            fix="raise it, or remove it",
            compared=(("database", "storage_gb"),),
        )


RULES: tuple[Rule[Environment], ...] = (_growth,)
