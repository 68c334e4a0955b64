"""A hosted zone that the world asks: the environment's names are in it."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cloud.preflight.answer import Answer, missing, ready, unknown
from bascule.cloud.preflight.need import Need
from bascule.cloud.preflight.situation import Situation
from bascule.errors import CloudError


def _judge(situation: Situation) -> Iterator[Answer]:
    existing, domain = situation.environment.existing.zone, situation.environment.domain
    if existing is not None:
        yield _existing(situation, existing.id, existing.name)
    elif domain is not None:
        fix = f"after the first apply, name the output `name_servers` as NS records of {domain.name} in its parent zone"
        yield unknown(f"delegation of {domain.name}", "the environment makes the zone; who asks it decides", fix)


def _existing(situation: Situation, id_: str, name: str) -> Answer:
    what = f"hosted zone {id_} of {name}"
    if situation.clients is None:
        return unknown(what, "the account was not asked")
    try:
        zone = situation.clients.client("route53").get_hosted_zone(Id=id_)["HostedZone"]
    except CloudError as error:
        if error.code == "NoSuchHostedZone":
            return missing(what, "there is no such zone in the account", "correct `existing.zone.id`")
        return unknown(what, str(error))
    if zone["Name"].rstrip(".") != name:
        return missing(what, f"it is the zone of {zone['Name'].rstrip('.')}", "correct `existing.zone`")
    if zone["Config"]["PrivateZone"]:
        return missing(what, "it is a private zone", "name a public one: certificates are proven in it")
    return ready(what)


NEED = Need(title="hosted zone", order=3, judge=_judge)
