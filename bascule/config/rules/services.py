"""Whether services can run as they are described."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from zoneinfo import available_timezones

from bascule.config.duration import format_duration
from bascule.config.environment import Environment
from bascule.config.flaw import Flaw, Rule, nearest
from bascule.config.secret_text import looks_secret, mask
from bascule.facts.aws_quotas import FARGATE_ON_DEMAND_VCPU, FARGATE_SPOT_VCPU, aws_quotas
from bascule.facts.fargate import fargate

_CPU_UNITS = 1024


def _memory(environment: Environment) -> Iterator[Flaw]:
    for name, service in environment.services.items():
        accepted = fargate().memory_for_cpu[service.cpu]
        if service.memory not in accepted:
            nearest = min(accepted, key=lambda memory: abs(memory - service.memory))
            yield Flaw(
                path=("services", name, "memory"),
                message=f"Fargate has no task with cpu {service.cpu} and this memory",
                found=str(service.memory),
                accepted=_shown_sizes(accepted),
                fix=f"write {nearest}, or choose another cpu",
                compared=(("services", name, "cpu"),),
            )


def _shown_sizes(sizes: tuple[int, ...]) -> str:
    steps = {after - before for before, after in pairwise(sizes)}
    if len(steps) > 1:
        return ", ".join(map(str, sizes))
    return f"{sizes[0]} to {sizes[-1]} in steps of {steps.pop()}"


def _scaling(environment: Environment) -> Iterator[Flaw]:
    for name, service in environment.services.items():
        scaling = service.scaling
        if scaling.min > scaling.max:
            yield Flaw(
                path=("services", name, "scaling", "min"),
                message="the minimum is greater than the maximum",
                found=f"min {scaling.min}, max {scaling.max}",
                accepted=f"a minimum of at most {scaling.max}",
                fix=f"write max: {scaling.min}, or lower min",
                compared=(("services", name, "scaling", "max"),),
            )


def _off_hours(environment: Environment) -> Iterator[Flaw]:
    for name, service in environment.services.items():
        off, path = service.scaling.off_hours, ("services", name, "scaling", "off_hours")
        if off is None:
            continue
        if off.at == off.until:
            fix = "give two times, or leave `off_hours` out"
            yield Flaw(path=(*path, "at"), message="the service would end and begin at once", found=off.at, fix=fix)
        # A machine without a time zone database knows none: the cloud judges then.
        known = available_timezones()
        if known and off.time_zone not in known:
            meant = nearest(off.time_zone, sorted(known))
            yield Flaw(
                path=(*path, "time_zone"),
                message="there is no such time zone",
                found=off.time_zone,
                accepted="a name of the IANA time zone database such as Europe/Berlin",
                fix=f"write {meant}" if meant else "",
            )


def _answers_on_spot(environment: Environment) -> Iterator[Flaw]:
    notice = fargate().spot_notice_seconds
    for name, service in environment.services.items():
        if service.spot and service.longest_answer > notice:
            yield Flaw(
                path=("services", name, "longest_answer"),
                message=f"Fargate Spot ends a task {format_duration(notice)} after its notice, amid an answer",
                found=format_duration(service.longest_answer),
                accepted=f"at most {format_duration(notice)} with `spot: true`",
                fix="remove `spot: true`, or shorten longest_answer",
                compared=(("services", name, "spot"),),
            )


def _routes(environment: Environment) -> Iterator[Flaw]:
    taken: dict[tuple[str | None, str], str] = {}
    for name, service in environment.services.items():
        other = taken.setdefault((service.host, service.path), name)
        if other != name:
            yield Flaw(
                path=("services", name, "path" if service.path != "/*" else "host"),
                message=f"service {other} has the same route, so this one would get no request",
                found=f"{service.host or 'any host'}{service.path}",
                fix="give one of them another path or host",
                compared=(("services", name, "host"), ("services", name, "path"), ("services", other)),
            )


def _variables(environment: Environment) -> Iterator[Flaw]:
    for name, service in environment.services.items():
        for key in service.environment:
            if key in service.secrets:
                message = "the variable is also one of the secrets"
                yield Flaw(path=("services", name, "environment", key), message=message, fix="keep one of the two")
        for index, secret in enumerate(service.secrets):
            if secret in service.secrets[:index]:
                path = ("services", name, "secrets", index)
                yield Flaw(path=path, message="the secret is named twice", found=secret, fix="keep one of the two")


def _literal_secrets(environment: Environment) -> Iterator[Flaw]:
    for name, service in environment.services.items():
        for key, value in service.environment.items():
            if looks_secret(key, value):
                yield Flaw(
                    path=("services", name, "environment", key),
                    message="the value looks like a secret, which would be in the repository, in plans and in state",
                    found=mask(value),
                    accepted="plain values only",
                    fix=f"remove it here, add {key.upper()} to `secrets:`, and replace the secret: it is known now",
                )


def _fargate_quota(environment: Environment) -> Iterator[Flaw]:
    account = environment.account
    for code, spot in ((FARGATE_ON_DEMAND_VCPU, False), (FARGATE_SPOT_VCPU, True)):
        services = [service for service in environment.services.values() if service.spot is spot]
        needed = sum(service.scaling.max * service.cpu for service in services) / _CPU_UNITS
        granted = account.quotas.get(code)
        if granted is not None and needed > granted:
            yield Flaw(
                path=("services",),
                message=f"the services need up to {needed:g} vCPU at once, account {account.name} has fewer",
                found=f"{aws_quotas()[code].name} ({code}): {granted}",
                fix="lower `scaling.max` or `cpu`, or ask AWS for more and raise the account's quota",
                compared=(("account",),),
            )


RULES: tuple[Rule[Environment], ...] = (
    _memory,
    _scaling,
    _off_hours,
    _answers_on_spot,
    _routes,
    _variables,
    _literal_secrets,
    _fargate_quota,
)
