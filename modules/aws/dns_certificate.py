"""A certificate of ACM that proves itself by DNS."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from bascule.bindings import Expression, Lifecycle, Module, ProviderConfiguration
from bascule.bindings._generated.aws.acm_certificate import AcmCertificate
from bascule.bindings._generated.aws.acm_certificate_validation import AcmCertificateValidation
from bascule.bindings._generated.aws.route53_record import Route53Record
from bascule.bindings.expression import hcl

TTL_SECONDS = 300


class DnsCertificate(Module):
    """A certificate for a domain and further names, issued once the records that ACM asks for are in the zone.

    Args:
        domain_name: plain text, as every name: names stand in the addresses of the validation records.
        alternative_names: further names; "*." before a name covers every host of that domain.
        zone_id: a hosted zone that all of the names lie in, own or existing.
        provider: of the region where the certificate is used; CloudFront wants it in us-east-1.

    `arn` is that of the validated certificate: who uses it waits until it is issued.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        domain_name: str,
        zone_id: str,
        alternative_names: Sequence[str] = (),
        provider: ProviderConfiguration | None = None,
    ) -> None:
        super().__init__(scope, id_)
        self._certificate = AcmCertificate(
            self,
            "resource",
            domain_name=domain_name,
            subject_alternative_names=list(alternative_names) or None,
            validation_method="DNS",
            # A listener can't be without a certificate while another one takes its place.
            lifecycle=Lifecycle(create_before_destroy=True),
            provider=provider,
        )
        if any(name.startswith("*.") for name in (domain_name, *alternative_names)):
            self._certificate.suppress(
                "CKV2_AWS_71",
                reason="one certificate for the hosts of all services below one domain; ACM keeps its key, which "
                "nobody can take out",
            )
        records = [self._record(name, zone_id) for name in _proven_names((domain_name, *alternative_names))]
        validation = AcmCertificateValidation(
            self,
            "validation",
            certificate_arn=self._certificate.arn,
            validation_record_fqdns=[record.fqdn for record in records],
            provider=provider,
        )
        self.arn: str = validation.certificate_arn

    def _record(self, name: str, zone_id: str) -> Route53Record:
        """The record that proves one name; Route 53 is global, so it needs no other region's provider."""
        return Route53Record(
            self,
            "proof-" + name.replace("*", "any").replace(".", "-"),
            zone_id=zone_id,
            name=self._asked(name, "resource_record_name"),
            type=self._asked(name, "resource_record_type"),
            records=[self._asked(name, "resource_record_value")],
            ttl=TTL_SECONDS,
            # A certificate that takes another one's place asks for the same record, as does one in another region.
            allow_overwrite=True,
        )

    def _asked(self, name: str, attribute: str) -> str:
        """What ACM asks for a name: chosen by the name, so that each record's address is known before the plan."""
        options = self._certificate.domain_validation_options.text
        return Expression.of(f"one([for each in {options} : each.{attribute} if each.domain_name == {hcl(name)}])")


def _proven_names(names: Sequence[str]) -> list[str]:
    """The names that need a record: a wildcard is proven by the record of its domain, if that is there too."""
    return [name for name in dict.fromkeys(names) if not (name.startswith("*.") and name[2:] in names)]
