"""The static sites of an environment in AWS."""

from __future__ import annotations

from constructs import Construct

from bascule.config import Environment
from bascule.config.site import Site
from bascule.synth import Producers
from modules.aws.dns_certificate import DnsCertificate
from modules.aws.existing_zone import ExistingZone
from modules.aws.hosted_zone import HostedZone
from modules.aws.site_access_log import SiteAccessLog
from modules.aws.static_site import StaticSite
from stacks.aws.aws_stack import AwsStack
from stacks.aws.foundation import AwsFoundation

_RECORDED_ELSEWHERE = "CloudWatch delivers its access logs, which the distribution itself says nothing of"
_NOT_RECORDED = "the environment's file does without a record of requests (`access_logs`)"


class AwsWeb(AwsStack):
    """One CloudFront distribution and bucket a site; `sites` by their names in the environment file."""

    kind = "aws-web"
    reads = (AwsFoundation,)

    def __init__(self, scope: Construct, environment: Environment, producers: Producers) -> None:
        super().__init__(scope, environment, producers)
        self.sites = {name: self._site(name, site) for name, site in environment.sites.items()}
        for name, site in self.sites.items():
            if environment.sites[name].access_logs:
                self._add_access_log(name, site)
                site.distribution.suppress("CKV_AWS_86", reason=_RECORDED_ELSEWHERE)
            else:
                site.distribution.suppress("CKV_AWS_86", reason=_NOT_RECORDED)
            self._add_outputs(name, site)

    @classmethod
    def wanted(cls, environment: Environment) -> bool:
        """An environment with sites has it."""
        return super().wanted(environment) and bool(environment.sites)

    def _site(self, name: str, site: Site) -> StaticSite:
        zone = self._zone_of(site)
        return StaticSite(
            self,
            name,
            name=self.naming.name(name, "aws_cloudfront_origin_access_control"),
            rewrite_name=self.naming.name(f"{name}-rewrite", "aws_cloudfront_function"),
            bucket_name=self.naming.unique_name(f"site-{name}", "aws_s3_bucket", self.account_id),
            domains=[site.domain] if site.domain else [],
            certificate_arn=self._certificate_arn(name, site, zone),
            zone=zone,
            single_page=site.single_page,
            price_class=site.price_class,
            force_destroy=not self.environment.deletion_protection,
        )

    def _zone_of(self, site: Site) -> HostedZone | ExistingZone | None:
        """The environment's zone, if the site's domain lies in it: with its own certificate it may lie anywhere."""
        zone = self.found.get(AwsFoundation).zone
        inside = zone and site.domain and f".{site.domain}".endswith(f".{zone.name}")
        return zone if inside else None

    def _certificate_arn(self, name: str, site: Site, zone: HostedZone | ExistingZone | None) -> str | None:
        """The certificate of a site with a domain: the company's, or one that is proven in the zone."""
        if site.domain is None:
            return None
        existing = self.environment.existing.web_certificate
        if existing is not None or zone is None:
            return existing
        return DnsCertificate(
            self,
            f"{name}-certificate",
            domain_name=site.domain,
            zone_id=zone.zone_id,
            provider=self.cloudfront_provider,
        ).arn

    def _add_access_log(self, name: str, site: StaticSite) -> None:
        SiteAccessLog(
            self,
            f"{name}-access-log",
            name=self.naming.name(name, "aws_cloudwatch_log_delivery_source"),
            distribution_arn=site.distribution.arn,
            bucket_arn=self.found.get(AwsFoundation).log_bucket.arn,
            provider=self.cloudfront_provider,
        )

    def _add_outputs(self, name: str, site: StaticSite) -> None:
        prefix = name.replace("-", "_")
        self.add_output(f"{prefix}_url", site.url, f"Where the site {name} is", deliver=True)
        self.add_output(
            f"{prefix}_bucket", site.bucket_name, f"The bucket that holds the content of {name}", deliver=True
        )
        self.add_output(
            f"{prefix}_distribution_id",
            site.distribution_id,
            f"The distribution to invalidate after {name} changed",
            deliver=True,
        )
