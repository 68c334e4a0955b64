"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_cloudfront_response_headers_policy
"""

# ruff: noqa
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct

from bascule.bindings.attribute import Attribute
from bascule.bindings.block import Block
from bascule.bindings.element import DataSource, Element, Resource
from bascule.bindings.expression import Expression
from bascule.bindings.lifecycle import Lifecycle
from bascule.bindings.provider import ProviderConfiguration
from bascule.bindings.types import Bool, Items, Number, Strings


class CorsConfigAccessControlAllowHeaders(Block):
    """Block `cors_config.access_control_allow_headers`.

    items: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        items: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "items": items,
            },
        )


class CorsConfigAccessControlAllowMethods(Block):
    """Block `cors_config.access_control_allow_methods`.

    items: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        items: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "items": items,
            },
        )


class CorsConfigAccessControlAllowOrigins(Block):
    """Block `cors_config.access_control_allow_origins`.

    items: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        items: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "items": items,
            },
        )


class CorsConfigAccessControlExposeHeaders(Block):
    """Block `cors_config.access_control_expose_headers`.

    items: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        items: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "items": items,
            },
        )


class CorsConfig(Block):
    """Block `cors_config`.

    access_control_allow_credentials: bool
    access_control_allow_headers: block
    access_control_allow_methods: block
    access_control_allow_origins: block
    origin_override: bool
    access_control_expose_headers: block
    access_control_max_age_sec: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        access_control_allow_credentials: Bool,
        access_control_allow_headers: CorsConfigAccessControlAllowHeaders,
        access_control_allow_methods: CorsConfigAccessControlAllowMethods,
        access_control_allow_origins: CorsConfigAccessControlAllowOrigins,
        origin_override: Bool,
        access_control_expose_headers: CorsConfigAccessControlExposeHeaders | None = None,
        access_control_max_age_sec: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "access_control_allow_credentials": access_control_allow_credentials,
                "access_control_allow_headers": access_control_allow_headers,
                "access_control_allow_methods": access_control_allow_methods,
                "access_control_allow_origins": access_control_allow_origins,
                "origin_override": origin_override,
                "access_control_expose_headers": access_control_expose_headers,
                "access_control_max_age_sec": access_control_max_age_sec,
            },
        )


class CustomHeadersConfigItems(Block):
    """Block `custom_headers_config.items`.

    header: string
    override: bool
    value: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        header: str,
        override: Bool,
        value: str,
    ) -> None:
        super().__init__(
            {
                "header": header,
                "override": override,
                "value": value,
            },
        )


class CustomHeadersConfig(Block):
    """Block `custom_headers_config`.

    items: blocks, set
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        items: Items[CustomHeadersConfigItems] | None = None,
    ) -> None:
        super().__init__(
            {
                "items": items,
            },
        )


class RemoveHeadersConfigItems(Block):
    """Block `remove_headers_config.items`.

    header: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        header: str,
    ) -> None:
        super().__init__(
            {
                "header": header,
            },
        )


class RemoveHeadersConfig(Block):
    """Block `remove_headers_config`.

    items: blocks, set
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        items: Items[RemoveHeadersConfigItems] | None = None,
    ) -> None:
        super().__init__(
            {
                "items": items,
            },
        )


class SecurityHeadersConfigContentSecurityPolicy(Block):
    """Block `security_headers_config.content_security_policy`.

    content_security_policy: string
    override: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        content_security_policy: str,
        override: Bool,
    ) -> None:
        super().__init__(
            {
                "content_security_policy": content_security_policy,
                "override": override,
            },
        )


class SecurityHeadersConfigContentTypeOptions(Block):
    """Block `security_headers_config.content_type_options`.

    override: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        override: Bool,
    ) -> None:
        super().__init__(
            {
                "override": override,
            },
        )


class SecurityHeadersConfigFrameOptions(Block):
    """Block `security_headers_config.frame_options`.

    frame_option: string
    override: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        frame_option: str,
        override: Bool,
    ) -> None:
        super().__init__(
            {
                "frame_option": frame_option,
                "override": override,
            },
        )


class SecurityHeadersConfigReferrerPolicy(Block):
    """Block `security_headers_config.referrer_policy`.

    override: bool
    referrer_policy: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        override: Bool,
        referrer_policy: str,
    ) -> None:
        super().__init__(
            {
                "override": override,
                "referrer_policy": referrer_policy,
            },
        )


class SecurityHeadersConfigStrictTransportSecurity(Block):
    """Block `security_headers_config.strict_transport_security`.

    access_control_max_age_sec: number
    override: bool
    include_subdomains: bool
    preload: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        access_control_max_age_sec: Number,
        override: Bool,
        include_subdomains: Bool | None = None,
        preload: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "access_control_max_age_sec": access_control_max_age_sec,
                "override": override,
                "include_subdomains": include_subdomains,
                "preload": preload,
            },
        )


class SecurityHeadersConfigXssProtection(Block):
    """Block `security_headers_config.xss_protection`.

    override: bool
    protection: bool
    mode_block: bool
    report_uri: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        override: Bool,
        protection: Bool,
        mode_block: Bool | None = None,
        report_uri: str | None = None,
    ) -> None:
        super().__init__(
            {
                "override": override,
                "protection": protection,
                "mode_block": mode_block,
                "report_uri": report_uri,
            },
        )


class SecurityHeadersConfig(Block):
    """Block `security_headers_config`.

    content_security_policy: block
    content_type_options: block
    frame_options: block
    referrer_policy: block
    strict_transport_security: block
    xss_protection: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        content_security_policy: SecurityHeadersConfigContentSecurityPolicy | None = None,
        content_type_options: SecurityHeadersConfigContentTypeOptions | None = None,
        frame_options: SecurityHeadersConfigFrameOptions | None = None,
        referrer_policy: SecurityHeadersConfigReferrerPolicy | None = None,
        strict_transport_security: SecurityHeadersConfigStrictTransportSecurity | None = None,
        xss_protection: SecurityHeadersConfigXssProtection | None = None,
    ) -> None:
        super().__init__(
            {
                "content_security_policy": content_security_policy,
                "content_type_options": content_type_options,
                "frame_options": frame_options,
                "referrer_policy": referrer_policy,
                "strict_transport_security": strict_transport_security,
                "xss_protection": xss_protection,
            },
        )


class ServerTimingHeadersConfig(Block):
    """Block `server_timing_headers_config`.

    enabled: bool
    sampling_rate: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: Bool,
        sampling_rate: Number,
    ) -> None:
        super().__init__(
            {
                "enabled": enabled,
                "sampling_rate": sampling_rate,
            },
        )


class CloudfrontResponseHeadersPolicy(Resource):
    """Resource `aws_cloudfront_response_headers_policy` of hashicorp/aws 6.47.0.

    name: string
    comment: string
    cors_config: block
    custom_headers_config: block
    id: string, computed if left out
    remove_headers_config: block
    security_headers_config: block
    server_timing_headers_config: block
    """

    terraform_type = "aws_cloudfront_response_headers_policy"

    arn = Attribute("arn")
    comment = Attribute("comment")
    etag = Attribute("etag")
    id = Attribute("id")
    name = Attribute("name")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        comment: str | None = None,
        cors_config: CorsConfig | None = None,
        custom_headers_config: CustomHeadersConfig | None = None,
        id: str | None = None,
        remove_headers_config: RemoveHeadersConfig | None = None,
        security_headers_config: SecurityHeadersConfig | None = None,
        server_timing_headers_config: ServerTimingHeadersConfig | None = None,
        count: int | Expression | None = None,
        for_each: Mapping[str, Any] | Expression | None = None,
        provider: ProviderConfiguration | None = None,
        depends_on: Sequence[Element] | None = None,
        lifecycle: Lifecycle | None = None,
    ) -> None:
        super().__init__(
            scope,
            id_,
            {
                "name": name,
                "comment": comment,
                "cors_config": cors_config,
                "custom_headers_config": custom_headers_config,
                "id": id,
                "remove_headers_config": remove_headers_config,
                "security_headers_config": security_headers_config,
                "server_timing_headers_config": server_timing_headers_config,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
