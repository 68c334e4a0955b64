"""A public hosted zone of Route 53."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws.route53_zone import Route53Zone
from modules.aws.existing_zone import ExistingZone


class HostedZone(Module):
    """A zone for `name`, which answers once the parent domain names its `name_servers`.

    `force_destroy` lets it be destroyed with records in it that others have made.
    """

    def __init__(self, scope: Construct, id_: str, *, name: str, force_destroy: bool = False) -> None:
        super().__init__(scope, id_)
        zone = Route53Zone(self, "resource", name=name, force_destroy=force_destroy)
        zone.suppress(
            "CKV2_AWS_38",
            reason="signing starts with a record that the owner of the parent domain sets, and ends with it: whoever "
            "changes one side alone takes the whole domain off the net, so it is no part of a deployment",
        )
        zone.suppress(
            "CKV2_AWS_39",
            reason="queries come from resolvers and tell nothing of visitors: load balancer and CloudFront record the "
            "requests themselves",
        )
        self.name = name
        self.zone_id: str = zone.zone_id
        self.name_servers: Sequence[str] | str = zone.name_servers

    @staticmethod
    def from_existing(*, zone_id: str, name: str) -> ExistingZone:
        """A zone that is there already: others' records in it are never touched."""
        return ExistingZone(zone_id=zone_id, name=name)
