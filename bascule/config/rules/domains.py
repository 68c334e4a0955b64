"""Whether every host name has a zone and a certificate."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.config.environment import Environment
from bascule.config.flaw import Flaw, Rule


def within(name: str, domain: str) -> bool:
    """Whether a host name is the domain or below it."""
    return name == domain or name.endswith(f".{domain}")


def _zone_of_domain(environment: Environment) -> Iterator[Flaw]:
    domain, zone = environment.domain, environment.existing.zone
    if domain and zone and not within(domain.name, zone.name):
        yield Flaw(
            path=("domain", "name"),
            message=f"the domain is not in the existing zone {zone.name}",
            found=domain.name,
            accepted=f"{zone.name} or a name that ends in .{zone.name}",
            compared=(("existing", "zone"),),
        )


def _certificate(environment: Environment) -> Iterator[Flaw]:
    if not environment.services or not environment.load_balancer.https:
        return
    if environment.domain is None and environment.existing.certificate is None:
        yield Flaw(
            path=("load_balancer", "https"),
            message="services are reached by HTTPS, and nothing says for which domain",
            accepted="a `domain:`, an `existing.certificate:`, or `https: false`",
            fix="add `domain: {name: …}`",
            compared=(("domain",), ("existing", "certificate"), ("services",)),
        )


def _sign_in(environment: Environment) -> Iterator[Flaw]:
    if environment.load_balancer.sign_in and not environment.load_balancer.https:
        yield Flaw(
            path=("load_balancer", "sign_in"),
            message="sign-in needs HTTPS",
            fix="remove `https: false`",
            compared=(("load_balancer", "https"),),
        )


def _hosts(environment: Environment) -> Iterator[Flaw]:
    if environment.existing.certificate:
        return
    for name, service in environment.services.items():
        if service.host and environment.domain and not within(service.host, environment.domain.name):
            yield Flaw(
                path=("services", name, "host"),
                message="the host is outside the environment's domain, so it has no certificate",
                found=service.host,
                accepted=f"{environment.domain.name} or a name that ends in .{environment.domain.name}",
                fix="change the host, or give existing.certificate",
                compared=(("domain",), ("existing", "certificate")),
            )


def _site_domains(environment: Environment) -> Iterator[Flaw]:
    for name, site in environment.sites.items():
        if site.domain is None or environment.existing.web_certificate:
            continue
        if environment.domain is None or not within(site.domain, environment.domain.name):
            yield Flaw(
                path=("sites", name, "domain"),
                message="nothing makes a certificate for the site's domain",
                found=site.domain,
                accepted="a name in the environment's `domain:`, or any with `existing.web_certificate:`",
                compared=(("domain",), ("existing", "web_certificate")),
            )


def _same_name(environment: Environment) -> Iterator[Flaw]:
    """A name in DNS leads to one place."""
    own = environment.domain.name if environment.domain else None
    taken = {service.host or own: f"service {name}" for name, service in environment.services.items()}
    for name, site in environment.sites.items():
        if site.domain is None:
            continue
        other = taken.setdefault(site.domain, f"site {name}")
        if other != f"site {name}":
            message = f"{other} is reached by the same name"
            yield Flaw(
                path=("sites", name, "domain"),
                message=message,
                found=site.domain,
                fix="give one of them another name",
                compared=(("domain",), ("services",)),
            )


RULES: tuple[Rule[Environment], ...] = (_zone_of_domain, _certificate, _sign_in, _hosts, _site_domains, _same_name)
