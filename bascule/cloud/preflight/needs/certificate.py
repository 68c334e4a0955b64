"""Certificates that are issued, cover the host names, and are where they are used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.cloud.preflight.answer import Answer, missing, ready, unknown
from bascule.cloud.preflight.need import Need
from bascule.cloud.preflight.situation import Situation
from bascule.errors import CloudError

_EDGE = "us-east-1"
"""CloudFront takes certificates of this region alone (Amazon CloudFront developer guide)."""


def _judge(situation: Situation) -> Iterator[Answer]:
    environment = situation.environment
    domain = environment.domain.name if environment.domain else ""
    hosts = [each.host or domain for each in environment.services.values()]
    sites = [each.domain for each in environment.sites.values() if each.domain]
    if environment.existing.certificate:
        yield _answer(situation, environment.existing.certificate, situation.aws.region, hosts)
    if environment.existing.web_certificate:
        yield _answer(situation, environment.existing.web_certificate, _EDGE, sites)


def _answer(situation: Situation, arn: str, region: str, hosts: Sequence[str]) -> Answer:
    what = f"certificate {arn}"
    if situation.clients is None:
        return unknown(what, "the account was not asked")
    try:
        found = situation.clients.client("acm", region=region).describe_certificate(CertificateArn=arn)["Certificate"]
    except CloudError as error:
        if error.code == "ResourceNotFoundException":
            return missing(what, f"there is no such certificate in {region}", "correct the ARN in `existing`")
        return unknown(what, str(error))
    if found["Status"] != "ISSUED":
        return missing(what, f"its status is {found['Status']}", "finish its validation, or renew it")
    names = [found["DomainName"], *found.get("SubjectAlternativeNames", [])]
    left = sorted({host for host in hosts if host and not any(_covers(name, host) for name in names)})
    if left:
        return missing(what, f"it does not cover {', '.join(left)}", "request one that does")
    return ready(what, ", ".join(dict.fromkeys(names)))


def _covers(name: str, host: str) -> bool:
    """A wildcard stands for exactly one label (RFC 6125)."""
    return name == host or (name.startswith("*.") and name[2:] == host.partition(".")[2])


NEED = Need(title="certificate", order=4, judge=_judge)
