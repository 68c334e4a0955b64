from __future__ import annotations

from tests.unit.bascule.config.changed_project import ChangedProject

DOMAIN = "domain: {name: dev.acme.example}\n"


def test_a_domain_outside_the_existing_zone_is_refused(changed: ChangedProject) -> None:
    changed.add("dev", "existing: {zone: {id: Z0123456789, name: other.example}}\n")
    assert "not in the existing zone other.example" in changed.problem("dev").message


def test_a_zone_whose_name_is_only_an_ending_holds_nothing(changed: ChangedProject) -> None:
    changed.add("dev", "existing: {zone: {id: Z0123456789, name: me.example}}\n")
    assert "not in the existing zone me.example" in changed.problem("dev").message


def test_https_without_a_domain_or_certificate_is_refused(changed: ChangedProject) -> None:
    changed.replace("dev", DOMAIN, "")
    changed.replace("dev", "{domain: www.dev.acme.example}", "{}")
    assert "`https: false`" in changed.problem("dev").accepted


def test_plain_http_needs_no_domain(changed: ChangedProject) -> None:
    changed.replace("dev", DOMAIN, "")
    changed.replace("dev", "{domain: www.dev.acme.example}", "{}")
    changed.replace("dev", "load_balancer:\n", "load_balancer:\n  https: false\n")
    assert not changed.environment("dev").load_balancer.https


def test_sign_in_needs_https(changed: ChangedProject) -> None:
    changed.replace("prod", "load_balancer:\n", "load_balancer:\n  https: false\n")
    assert changed.problem("prod").message == "sign-in needs HTTPS"


def test_a_host_outside_the_domain_is_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "host: chat.dev.acme.example", "host: chat.acme.example")
    assert "outside the environment's domain" in changed.problem("dev").message


def test_a_site_outside_the_domain_needs_a_certificate(changed: ChangedProject) -> None:
    changed.replace("dev", "{domain: www.dev.acme.example}", "{domain: www.acme.example}")
    assert "existing.web_certificate" in changed.problem("dev").accepted


def test_two_sites_with_one_domain_are_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "sites:\n", "sites:\n  other: {domain: www.dev.acme.example}\n")
    assert "site other is reached by the same name" in changed.problem("dev").message


def test_a_site_and_a_service_with_one_name_are_refused(changed: ChangedProject) -> None:
    changed.replace("dev", "{domain: www.dev.acme.example}", "{domain: chat.dev.acme.example}")
    assert "service chat is reached by the same name" in changed.problem("dev").message


def test_a_service_without_a_host_has_the_domain_itself(changed: ChangedProject) -> None:
    changed.replace("dev", "    host: chat.dev.acme.example\n", "")
    changed.replace("dev", "{domain: www.dev.acme.example}", "{domain: dev.acme.example}")
    assert "service chat is reached by the same name" in changed.problem("dev").message
