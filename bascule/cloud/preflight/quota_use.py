"""How an environment and the rest of its account use a quota."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

import jmespath
from pydantic import BaseModel, ConfigDict

from bascule.cloud.preflight.situation import Situation

_CPU_UNITS = 1024


class QuotaUse(BaseModel):
    """One row of quota_uses.toml.

    `types` are counted in the stacks; `spot` instead counts vCPU of services at their maximum. The account is asked by
    `operation` of `service`, whose answers hold its objects at `items`; those whose `id` is in an ARN of the
    environment are its own. Without an operation nobody is asked.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    types: tuple[str, ...] = ()
    vcpu: Literal["spot", "on-demand"] | None = None
    service: str = ""
    operation: str = ""
    items: str = ""
    id: str = ""

    def wanted(self, situation: Situation) -> float:
        """How much the environment takes when it is whole and under load."""
        if self.vcpu:
            services = situation.environment.services.values()
            spot = self.vcpu == "spot"
            return sum(each.cpu * each.scaling.max for each in services if each.spot is spot) / _CPU_UNITS
        return sum(1 for _ in situation.resources(*self.types))

    def taken(self, situation: Situation) -> float | None:
        """How much others in the account take; None where nobody can be asked."""
        if situation.clients is None or not self.operation:
            return None
        client = situation.clients.client(self.service)
        paged = client.can_paginate(self.operation)
        pages = client.get_paginator(self.operation).paginate() if paged else [getattr(client, self.operation)()]
        found = [str(each[self.id]) for page in pages for each in jmespath.search(self.items, page) or ()]
        return sum(1 for each in found if not any(_names(arn, each) for arn in situation.own_arns))


def _names(arn: str, id_: str) -> bool:
    return arn == id_ or arn.endswith((f"/{id_}", f":{id_}"))


@cache
def quota_uses() -> tuple[QuotaUse, ...]:
    """The rows of the table."""
    rows = tomllib.loads(files(__package__).joinpath("quota_uses.toml").read_text())["use"]
    return tuple(QuotaUse.model_validate(row) for row in rows)
