"""What is assumed of the use of an environment: from bascule.json, else the figures of `bascule.facts.usage`."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, TypeVar

from bascule.assembly.configuration import Block, Configuration
from bascule.errors import CostError, Problem
from bascule.facts.usage import CommonUsage, DatabaseUsage, ServiceUsage, SiteUsage

_Usage = TypeVar("_Usage", CommonUsage, DatabaseUsage, ServiceUsage, SiteUsage)
_KINDS: Mapping[str, type[Any]] = {
    "common": CommonUsage,
    "database": DatabaseUsage,
    "services": ServiceUsage,
    "sites": SiteUsage,
}


@dataclass(frozen=True, kw_only=True)
class Assumptions:
    """Usage by "services.NAME", "sites.NAME", "database" and "common"; `said` tells whether the files say so.

    `services` are the usages of the container services in the files: traffic comes from them.
    """

    usages: Mapping[str, CommonUsage | DatabaseUsage | ServiceUsage | SiteUsage]
    said: bool
    services: tuple[ServiceUsage, ...]

    @property
    def common(self) -> CommonUsage:
        """What belongs to no service."""
        return self._usage("common", CommonUsage)

    @property
    def database(self) -> DatabaseUsage:
        """The database's."""
        return self._usage("database", DatabaseUsage)

    def service(self, block: Block, configuration: Configuration) -> ServiceUsage:
        """A service's own: that whose name is in the block's construct path."""
        return self._usage(_named("services", self.usages, block, configuration), ServiceUsage)

    def site(self, block: Block, configuration: Configuration) -> SiteUsage:
        """A site's own: that whose name is in the block's construct path."""
        return self._usage(_named("sites", self.usages, block, configuration), SiteUsage)

    def traffic(self, *names: str) -> Decimal | None:
        """Requests of all services a month, times each named kind of kilobytes; None when no service is known."""
        if not self.services:
            return None
        return sum(
            (decimal(each.requests) * sum((decimal(getattr(each, name)) for name in names), Decimal(0)))
            for each in self.services
        ) or Decimal(0)

    def requests(self) -> Decimal | None:
        """Requests of all services a month; None when no service is known."""
        return sum((decimal(each.requests) for each in self.services), Decimal(0)) if self.services else None

    def rows(self) -> Iterator[tuple[str, float | str]]:
        """Every assumption by its path, as the environment file has it."""
        for name, usage in self.usages.items():
            prefix = "usage" if name == "common" else f"{name}.usage"
            yield from ((f"{prefix}.{field.name}", getattr(usage, field.name)) for field in fields(usage))

    def _usage(self, name: str, kind: type[_Usage]) -> _Usage:
        found = self.usages.get(name)
        return found if isinstance(found, kind) else kind()


def decimal(value: float) -> Decimal:
    """The number as it is written, without what binary fractions add."""
    return Decimal(str(value))


def read_assumptions(configurations: Sequence[Configuration]) -> Assumptions:
    """The usage that the files of one environment say, checked.

    Raises:
        CostError: every usage that makes no sense, with its file.
    """
    problems: list[Problem] = []
    usages: dict[str, Any] = {}
    for configuration in configurations:
        said = configuration.manifest.usage if configuration.manifest else {}
        where = str(configuration.path.with_name("bascule.json"))
        for name, values in said.items():
            problems += _problems(name, values, where)
            usages.setdefault(name, values)
    if problems:
        raise CostError(list(dict.fromkeys(problems)))
    built = {name: _KINDS[name.partition(".")[0]](**values) for name, values in sorted(usages.items())}
    found = Assumptions(usages=built or {"common": CommonUsage()}, said=bool(built), services=())
    services = tuple(
        found.service(block, configuration)
        for configuration in configurations
        for block in configuration.of("aws_ecs_service")
    )
    return Assumptions(usages=found.usages, said=found.said, services=services)


def _problems(name: str, values: Mapping[str, float | str], where: str) -> Iterator[Problem]:
    kind = _KINDS.get(name.partition(".")[0])
    if kind is None:
        yield Problem(message="the usage is of something unknown", where=where, found=name, accepted=", ".join(_KINDS))
        return
    known = {field.name: field.default for field in fields(kind)}
    for key, value in values.items():
        path = f"usage.{name}.{key}"
        if key not in known:
            yield Problem(message="the usage is not known", where=where, found=path, accepted=", ".join(known))
        elif isinstance(known[key], str) != isinstance(value, str):
            yield Problem(message="the usage has the wrong type", where=where, found=f"{path}: {value!r}")
        elif not isinstance(value, str) and not (math.isfinite(value) and value >= 0):
            accepted = "a number, none below 0"
            yield Problem(message="the usage makes no sense", where=where, found=f"{path}: {value}", accepted=accepted)
        elif key == "share_at_load" and not isinstance(value, str) and value > 1:
            yield Problem(message="more than all of the time", where=where, found=f"{path}: {value}", accepted="0 to 1")


def _named(kind: str, usages: Mapping[str, object], block: Block, configuration: Configuration) -> str:
    """The key of the usage whose name the construct path holds, as "service-NAME", "site-NAME" or alone."""
    element = configuration.manifest.elements.get(block.address) if configuration.manifest else None
    steps = element.path.split("/") if element else []
    names = [key for key in usages if key.startswith(f"{kind}.")]
    singular = kind.removesuffix("s")
    held = (key for key in names if {key.partition(".")[2], f"{singular}-{key.partition('.')[2]}"} & set(steps))
    return next(held, f"{kind}.")
