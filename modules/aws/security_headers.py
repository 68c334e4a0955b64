"""The headers that make browsers careful with a site."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws.cloudfront_response_headers_policy import (
    CloudfrontResponseHeadersPolicy,
    SecurityHeadersConfig,
    SecurityHeadersConfigContentTypeOptions,
    SecurityHeadersConfigFrameOptions,
    SecurityHeadersConfigReferrerPolicy,
    SecurityHeadersConfigStrictTransportSecurity,
)

HSTS_SECONDS = 63_072_000
"""Two years: what browsers ask for before they take a domain into their preloaded lists."""


class SecurityHeaders(Module):
    """A CloudFront policy: HTTPS for two years, no guessed types, no framing, no paths in referrers.

    What the site itself answers in these headers is overridden. Subdomains and preloading are left to the domain's
    owner: they would bind hosts that this site does not know.
    """

    def __init__(self, scope: Construct, id_: str, *, name: str) -> None:
        super().__init__(scope, id_)
        policy = CloudfrontResponseHeadersPolicy(
            self,
            "resource",
            name=name,
            security_headers_config=SecurityHeadersConfig(
                strict_transport_security=SecurityHeadersConfigStrictTransportSecurity(
                    access_control_max_age_sec=HSTS_SECONDS, override=True
                ),
                content_type_options=SecurityHeadersConfigContentTypeOptions(override=True),
                frame_options=SecurityHeadersConfigFrameOptions(frame_option="DENY", override=True),
                referrer_policy=SecurityHeadersConfigReferrerPolicy(
                    referrer_policy="strict-origin-when-cross-origin", override=True
                ),
            ),
        )
        policy.suppress(
            "CKV_AWS_259",
            reason="HTTPS is asked for, for two years; subdomains and preloading would bind hosts of the domain that "
            "this site does not know, for longer than anybody could take back",
        )
        self.policy_id: str = policy.id
