"""The environment's PostgreSQL database."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bascule.config.scalars import Text
from bascule.config.section import Section
from bascule.config.usage import DatabaseUsage

_InstanceClass = Annotated[
    str, Text(r"db\.[a-z0-9-]+\.[a-z0-9]+", "an instance class of RDS such as db.t4g.medium", 40)
]
_Version = Annotated[str, Text(r"1[4-8](?:\.\d{1,2})?", 'a version in quotes, from "14" to "18", such as "17"', 5)]
_DatabaseName = Annotated[str, Text(r"[a-z][a-z0-9_]*", "lower-case letters, digits and underscores", 63)]


class Database(Section):
    """PostgreSQL with pgvector, in private subnets, encrypted; its password lives in Secrets Manager alone."""

    engine: Literal["postgres"] = Field("postgres", description="the engine")
    version: _Version = Field("17", description="version of PostgreSQL; without a minor one, RDS chooses it")
    instance_class: _InstanceClass = Field("db.t4g.medium", description="size of the instance")
    name: _DatabaseName = Field("app", description="name of the first database")
    storage_gb: Annotated[int, Field(ge=20, le=65_536)] = Field(20, description="GiB to begin with")
    max_storage_gb: Annotated[int, Field(ge=20, le=65_536)] | None = Field(
        None, description="GiB that storage grows to by itself; left out: it does not grow"
    )
    multi_zone: bool = Field(False, description="a standby in another zone; doubles the price")
    backup_days: Annotated[int, Field(ge=1, le=35)] = Field(7, description="days that backups are kept")
    usage: DatabaseUsage = Field(DatabaseUsage(), description="what `bascule cost` assumes of a month at load")
