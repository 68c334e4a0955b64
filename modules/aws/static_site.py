"""A static site: a private bucket behind CloudFront."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws.cloudfront_distribution import (
    CloudfrontDistribution,
    CustomErrorResponse,
    DefaultCacheBehavior,
    DefaultCacheBehaviorFunctionAssociation,
    Origin,
    Restrictions,
    RestrictionsGeoRestriction,
    ViewerCertificate,
)
from bascule.bindings._generated.aws.cloudfront_origin_access_control import CloudfrontOriginAccessControl
from bascule.bindings._generated.aws.route53_record import Alias, Route53Record
from bascule.trust import Statement
from modules.aws.bucket import Bucket
from modules.aws.existing_zone import ExistingZone
from modules.aws.hosted_zone import HostedZone
from modules.aws.path_rewrite import PathRewrite
from modules.aws.security_headers import SecurityHeaders

PriceClass = Literal["PriceClass_100", "PriceClass_200", "PriceClass_All"]

CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6"
"""AWS's managed cache policy for content that depends on nothing but its path (CloudFront developer guide)."""

MINIMUM_TLS = "TLSv1.2_2021"

_NOT_THERE = (403, 404)
"""What S3 answers for a file that is missing: the first where the caller may not list the bucket, as CloudFront."""

RELEASES = ".releases/"
"""Where `bascule deploy site` keeps its records, and pages that were taken back."""


class StaticSite(Module):
    """A site that is reached through CloudFront alone, by HTTPS, with security headers.

    Args:
        name: of the site's origin access control and headers policy; `rewrite_name` is that of its function.
        bucket_name: of the bucket that pipelines write the content to; encrypted by S3's own key, for what is public
            needs no key that CloudFront would have to be let use.
        domains: host names of the site; without any it has the name that CloudFront gives it.
        certificate_arn: for the domains, in us-east-1; without it the connection is by CloudFront's certificate,
            whose minimum of TLS CloudFront sets itself.
        zone: gets the domains' records; None when somebody else keeps them.
        single_page: paths that name no file get the site's start page, else the start page of their folder.
        force_destroy: the bucket is destroyed with its content.

    `bucket_name`, `distribution_id` and `url` are what a pipeline needs to deliver the site; `distribution` is the
    resource itself.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        rewrite_name: str,
        bucket_name: str,
        domains: Sequence[str] = (),
        certificate_arn: str | None = None,
        zone: HostedZone | ExistingZone | None = None,
        single_page: bool = True,
        price_class: PriceClass = "PriceClass_100",
        force_destroy: bool = False,
    ) -> None:
        super().__init__(scope, id_)
        self._name = name
        self._bucket = Bucket(self, "content", name=bucket_name, force_destroy=force_destroy)
        self._bucket.resource.suppress(
            "CKV_AWS_145",
            reason="S3's own key encrypts what everybody may read anyway: CloudFront would have to be let use another",
        )
        self.distribution = CloudfrontDistribution(
            self,
            "resource",
            enabled=True,
            comment=name,
            aliases=list(domains) or None,
            origin=[self._origin()],
            default_root_object="index.html",
            custom_error_response=[_error_page(status) for status in _NOT_THERE],
            default_cache_behavior=self._behaviour(rewrite_name, single_page=single_page),
            viewer_certificate=_viewer_certificate(certificate_arn),
            restrictions=Restrictions(geo_restriction=RestrictionsGeoRestriction(restriction_type="none")),
            price_class=price_class,
            http_version="http2and3",
            is_ipv6_enabled=True,
        )
        self._excuse()
        self._let_cloudfront_read()
        if zone is not None:
            for domain in domains:
                self._add_records(domain, zone)
        self.bucket_name: str = self._bucket.name
        self.distribution_id: str = self.distribution.id
        self.url = f"https://{domains[0] if domains else self.distribution.domain_name}"

    def _origin(self) -> Origin:
        access = CloudfrontOriginAccessControl(
            self,
            "access",
            name=self._name,
            description="Lets CloudFront sign its requests to the site's bucket",
            origin_access_control_origin_type="s3",
            signing_behavior="always",
            signing_protocol="sigv4",
        )
        return Origin(
            origin_id="content",
            domain_name=self._bucket.regional_domain_name,
            origin_access_control_id=access.id,
        )

    def _behaviour(self, rewrite_name: str, *, single_page: bool) -> DefaultCacheBehavior:
        rewrite = PathRewrite(self, "rewrite", name=rewrite_name, single_page=single_page)
        return DefaultCacheBehavior(
            target_origin_id="content",
            viewer_protocol_policy="redirect-to-https",
            allowed_methods=["GET", "HEAD", "OPTIONS"],
            cached_methods=["GET", "HEAD"],
            cache_policy_id=CACHING_OPTIMIZED,
            response_headers_policy_id=SecurityHeaders(self, "headers", name=self._name).policy_id,
            function_association=[
                DefaultCacheBehaviorFunctionAssociation(event_type="viewer-request", function_arn=rewrite.arn)
            ],
            compress=True,
        )

    def _excuse(self) -> None:
        self.distribution.suppress(
            *("CKV_AWS_68", "CKV2_AWS_47"),
            reason="there is nothing behind it that a request could attack: GET and HEAD of files in a bucket",
        )
        self.distribution.suppress(
            "CKV_AWS_310", reason="the origin is a bucket, which S3 holds in three zones, and has no second one"
        )
        self.distribution.suppress("CKV_AWS_374", reason="a site is for visitors from every country")

    def _let_cloudfront_read(self) -> None:
        self._bucket.add_statement(
            Statement(
                sid="ReadByThisDistribution",
                principal={"Service": "cloudfront.amazonaws.com"},
                actions=["s3:GetObject"],
                resources=[f"{self._bucket.arn}/*"],
                conditions={"StringEquals": {"aws:SourceArn": self.distribution.arn}},
            )
        )
        self._bucket.add_statement(
            Statement(
                sid="KeepEarlierReleasesUnread",
                effect="Deny",
                principal={"Service": "cloudfront.amazonaws.com"},
                actions=["s3:GetObject"],
                resources=[f"{self._bucket.arn}/{RELEASES}*"],
            )
        )

    def _add_records(self, domain: str, zone: HostedZone | ExistingZone) -> None:
        for type_ in ("A", "AAAA"):
            Route53Record(
                self,
                f"{domain.replace('.', '-')}-{type_.lower()}",
                zone_id=zone.zone_id,
                name=domain,
                type=type_,
                alias=Alias(
                    name=self.distribution.domain_name,
                    zone_id=self.distribution.hosted_zone_id,
                    # CloudFront has no health that Route 53 could ask for.
                    evaluate_target_health=False,
                ),
            )


def _error_page(status: int) -> CustomErrorResponse:
    """The site's own page with the status that is true; S3's answer where the site has no such page."""
    return CustomErrorResponse(error_code=status, response_code=404, response_page_path="/404.html")


def _viewer_certificate(arn: str | None) -> ViewerCertificate:
    if arn is None:
        return ViewerCertificate(cloudfront_default_certificate=True)
    return ViewerCertificate(
        acm_certificate_arn=arn, ssl_support_method="sni-only", minimum_protocol_version=MINIMUM_TLS
    )
