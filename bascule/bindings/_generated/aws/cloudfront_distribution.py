"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_cloudfront_distribution
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


class CacheTagConfig(Block):
    """Block `cache_tag_config`.

    header_name: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        header_name: str,
    ) -> None:
        super().__init__(
            {
                "header_name": header_name,
            },
        )


class ConnectionFunctionAssociation(Block):
    """Block `connection_function_association`.

    id: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        id: str,
    ) -> None:
        super().__init__(
            {
                "id": id,
            },
        )


class CustomErrorResponse(Block):
    """Block `custom_error_response`.

    error_code: number
    error_caching_min_ttl: number
    response_code: number
    response_page_path: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        error_code: Number,
        error_caching_min_ttl: Number | None = None,
        response_code: Number | None = None,
        response_page_path: str | None = None,
    ) -> None:
        super().__init__(
            {
                "error_code": error_code,
                "error_caching_min_ttl": error_caching_min_ttl,
                "response_code": response_code,
                "response_page_path": response_page_path,
            },
        )


class DefaultCacheBehaviorForwardedValuesCookies(Block):
    """Block `default_cache_behavior.forwarded_values.cookies`.

    forward: string
    whitelisted_names: set(string), computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        forward: str,
        whitelisted_names: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "forward": forward,
                "whitelisted_names": whitelisted_names,
            },
        )


class DefaultCacheBehaviorForwardedValues(Block):
    """Block `default_cache_behavior.forwarded_values`.

    cookies: block
    query_string: bool
    headers: set(string), computed if left out
    query_string_cache_keys: list(string), computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cookies: DefaultCacheBehaviorForwardedValuesCookies,
        query_string: Bool,
        headers: Strings | None = None,
        query_string_cache_keys: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "cookies": cookies,
                "query_string": query_string,
                "headers": headers,
                "query_string_cache_keys": query_string_cache_keys,
            },
        )


class DefaultCacheBehaviorFunctionAssociation(Block):
    """Block `default_cache_behavior.function_association`.

    event_type: string
    function_arn: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        event_type: str,
        function_arn: str,
    ) -> None:
        super().__init__(
            {
                "event_type": event_type,
                "function_arn": function_arn,
            },
        )


class DefaultCacheBehaviorGrpcConfig(Block):
    """Block `default_cache_behavior.grpc_config`.

    enabled: bool, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "enabled": enabled,
            },
        )


class DefaultCacheBehaviorLambdaFunctionAssociation(Block):
    """Block `default_cache_behavior.lambda_function_association`.

    event_type: string
    lambda_arn: string
    include_body: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        event_type: str,
        lambda_arn: str,
        include_body: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "event_type": event_type,
                "lambda_arn": lambda_arn,
                "include_body": include_body,
            },
        )


class DefaultCacheBehavior(Block):
    """Block `default_cache_behavior`.

    allowed_methods: set(string)
    cached_methods: set(string)
    target_origin_id: string
    viewer_protocol_policy: string
    cache_policy_id: string
    compress: bool
    default_ttl: number, computed if left out
    field_level_encryption_id: string
    forwarded_values: block
    function_association: blocks, set
    grpc_config: block
    lambda_function_association: blocks, set
    max_ttl: number, computed if left out
    min_ttl: number
    origin_request_policy_id: string
    realtime_log_config_arn: string
    response_headers_policy_id: string
    smooth_streaming: bool
    trusted_key_groups: list(string), computed if left out
    trusted_signers: list(string), computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        allowed_methods: Strings,
        cached_methods: Strings,
        target_origin_id: str,
        viewer_protocol_policy: str,
        cache_policy_id: str | None = None,
        compress: Bool | None = None,
        default_ttl: Number | None = None,
        field_level_encryption_id: str | None = None,
        forwarded_values: DefaultCacheBehaviorForwardedValues | None = None,
        function_association: Items[DefaultCacheBehaviorFunctionAssociation] | None = None,
        grpc_config: DefaultCacheBehaviorGrpcConfig | None = None,
        lambda_function_association: Items[DefaultCacheBehaviorLambdaFunctionAssociation] | None = None,
        max_ttl: Number | None = None,
        min_ttl: Number | None = None,
        origin_request_policy_id: str | None = None,
        realtime_log_config_arn: str | None = None,
        response_headers_policy_id: str | None = None,
        smooth_streaming: Bool | None = None,
        trusted_key_groups: Strings | None = None,
        trusted_signers: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "allowed_methods": allowed_methods,
                "cached_methods": cached_methods,
                "target_origin_id": target_origin_id,
                "viewer_protocol_policy": viewer_protocol_policy,
                "cache_policy_id": cache_policy_id,
                "compress": compress,
                "default_ttl": default_ttl,
                "field_level_encryption_id": field_level_encryption_id,
                "forwarded_values": forwarded_values,
                "function_association": function_association,
                "grpc_config": grpc_config,
                "lambda_function_association": lambda_function_association,
                "max_ttl": max_ttl,
                "min_ttl": min_ttl,
                "origin_request_policy_id": origin_request_policy_id,
                "realtime_log_config_arn": realtime_log_config_arn,
                "response_headers_policy_id": response_headers_policy_id,
                "smooth_streaming": smooth_streaming,
                "trusted_key_groups": trusted_key_groups,
                "trusted_signers": trusted_signers,
            },
        )


class LoggingConfig(Block):
    """Block `logging_config`.

    bucket: string
    include_cookies: bool
    prefix: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        bucket: str | None = None,
        include_cookies: Bool | None = None,
        prefix: str | None = None,
    ) -> None:
        super().__init__(
            {
                "bucket": bucket,
                "include_cookies": include_cookies,
                "prefix": prefix,
            },
        )


class OrderedCacheBehaviorForwardedValuesCookies(Block):
    """Block `ordered_cache_behavior.forwarded_values.cookies`.

    forward: string
    whitelisted_names: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        forward: str,
        whitelisted_names: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "forward": forward,
                "whitelisted_names": whitelisted_names,
            },
        )


class OrderedCacheBehaviorForwardedValues(Block):
    """Block `ordered_cache_behavior.forwarded_values`.

    cookies: block
    query_string: bool
    headers: set(string), computed if left out
    query_string_cache_keys: list(string), computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cookies: OrderedCacheBehaviorForwardedValuesCookies,
        query_string: Bool,
        headers: Strings | None = None,
        query_string_cache_keys: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "cookies": cookies,
                "query_string": query_string,
                "headers": headers,
                "query_string_cache_keys": query_string_cache_keys,
            },
        )


class OrderedCacheBehaviorFunctionAssociation(Block):
    """Block `ordered_cache_behavior.function_association`.

    event_type: string
    function_arn: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        event_type: str,
        function_arn: str,
    ) -> None:
        super().__init__(
            {
                "event_type": event_type,
                "function_arn": function_arn,
            },
        )


class OrderedCacheBehaviorGrpcConfig(Block):
    """Block `ordered_cache_behavior.grpc_config`.

    enabled: bool, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "enabled": enabled,
            },
        )


class OrderedCacheBehaviorLambdaFunctionAssociation(Block):
    """Block `ordered_cache_behavior.lambda_function_association`.

    event_type: string
    lambda_arn: string
    include_body: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        event_type: str,
        lambda_arn: str,
        include_body: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "event_type": event_type,
                "lambda_arn": lambda_arn,
                "include_body": include_body,
            },
        )


class OrderedCacheBehavior(Block):
    """Block `ordered_cache_behavior`.

    allowed_methods: set(string)
    cached_methods: set(string)
    path_pattern: string
    target_origin_id: string
    viewer_protocol_policy: string
    cache_policy_id: string
    compress: bool
    default_ttl: number, computed if left out
    field_level_encryption_id: string
    forwarded_values: block
    function_association: blocks, set
    grpc_config: block
    lambda_function_association: blocks, set
    max_ttl: number, computed if left out
    min_ttl: number
    origin_request_policy_id: string
    realtime_log_config_arn: string
    response_headers_policy_id: string
    smooth_streaming: bool
    trusted_key_groups: list(string)
    trusted_signers: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        allowed_methods: Strings,
        cached_methods: Strings,
        path_pattern: str,
        target_origin_id: str,
        viewer_protocol_policy: str,
        cache_policy_id: str | None = None,
        compress: Bool | None = None,
        default_ttl: Number | None = None,
        field_level_encryption_id: str | None = None,
        forwarded_values: OrderedCacheBehaviorForwardedValues | None = None,
        function_association: Items[OrderedCacheBehaviorFunctionAssociation] | None = None,
        grpc_config: OrderedCacheBehaviorGrpcConfig | None = None,
        lambda_function_association: Items[OrderedCacheBehaviorLambdaFunctionAssociation] | None = None,
        max_ttl: Number | None = None,
        min_ttl: Number | None = None,
        origin_request_policy_id: str | None = None,
        realtime_log_config_arn: str | None = None,
        response_headers_policy_id: str | None = None,
        smooth_streaming: Bool | None = None,
        trusted_key_groups: Strings | None = None,
        trusted_signers: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "allowed_methods": allowed_methods,
                "cached_methods": cached_methods,
                "path_pattern": path_pattern,
                "target_origin_id": target_origin_id,
                "viewer_protocol_policy": viewer_protocol_policy,
                "cache_policy_id": cache_policy_id,
                "compress": compress,
                "default_ttl": default_ttl,
                "field_level_encryption_id": field_level_encryption_id,
                "forwarded_values": forwarded_values,
                "function_association": function_association,
                "grpc_config": grpc_config,
                "lambda_function_association": lambda_function_association,
                "max_ttl": max_ttl,
                "min_ttl": min_ttl,
                "origin_request_policy_id": origin_request_policy_id,
                "realtime_log_config_arn": realtime_log_config_arn,
                "response_headers_policy_id": response_headers_policy_id,
                "smooth_streaming": smooth_streaming,
                "trusted_key_groups": trusted_key_groups,
                "trusted_signers": trusted_signers,
            },
        )


class OriginCustomHeader(Block):
    """Block `origin.custom_header`.

    name: string
    value: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        value: str,
    ) -> None:
        super().__init__(
            {
                "name": name,
                "value": value,
            },
        )


class OriginCustomOriginConfig(Block):
    """Block `origin.custom_origin_config`.

    http_port: number
    https_port: number
    origin_protocol_policy: string
    origin_ssl_protocols: set(string)
    ip_address_type: string
    origin_keepalive_timeout: number
    origin_read_timeout: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        http_port: Number,
        https_port: Number,
        origin_protocol_policy: str,
        origin_ssl_protocols: Strings,
        ip_address_type: str | None = None,
        origin_keepalive_timeout: Number | None = None,
        origin_read_timeout: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "http_port": http_port,
                "https_port": https_port,
                "origin_protocol_policy": origin_protocol_policy,
                "origin_ssl_protocols": origin_ssl_protocols,
                "ip_address_type": ip_address_type,
                "origin_keepalive_timeout": origin_keepalive_timeout,
                "origin_read_timeout": origin_read_timeout,
            },
        )


class OriginOriginShield(Block):
    """Block `origin.origin_shield`.

    enabled: bool
    origin_shield_region: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        enabled: Bool,
        origin_shield_region: str | None = None,
    ) -> None:
        super().__init__(
            {
                "enabled": enabled,
                "origin_shield_region": origin_shield_region,
            },
        )


class OriginS3OriginConfig(Block):
    """Block `origin.s3_origin_config`.

    origin_access_identity: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        origin_access_identity: str,
    ) -> None:
        super().__init__(
            {
                "origin_access_identity": origin_access_identity,
            },
        )


class OriginVpcOriginConfig(Block):
    """Block `origin.vpc_origin_config`.

    vpc_origin_id: string
    origin_keepalive_timeout: number
    origin_read_timeout: number
    owner_account_id: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        vpc_origin_id: str,
        origin_keepalive_timeout: Number | None = None,
        origin_read_timeout: Number | None = None,
        owner_account_id: str | None = None,
    ) -> None:
        super().__init__(
            {
                "vpc_origin_id": vpc_origin_id,
                "origin_keepalive_timeout": origin_keepalive_timeout,
                "origin_read_timeout": origin_read_timeout,
                "owner_account_id": owner_account_id,
            },
        )


class Origin(Block):
    """Block `origin`.

    domain_name: string
    origin_id: string
    connection_attempts: number
    connection_timeout: number
    custom_header: blocks, set
    custom_origin_config: block
    origin_access_control_id: string
    origin_path: string
    origin_shield: block
    response_completion_timeout: number, computed if left out
    s3_origin_config: block
    vpc_origin_config: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        domain_name: str,
        origin_id: str,
        connection_attempts: Number | None = None,
        connection_timeout: Number | None = None,
        custom_header: Items[OriginCustomHeader] | None = None,
        custom_origin_config: OriginCustomOriginConfig | None = None,
        origin_access_control_id: str | None = None,
        origin_path: str | None = None,
        origin_shield: OriginOriginShield | None = None,
        response_completion_timeout: Number | None = None,
        s3_origin_config: OriginS3OriginConfig | None = None,
        vpc_origin_config: OriginVpcOriginConfig | None = None,
    ) -> None:
        super().__init__(
            {
                "domain_name": domain_name,
                "origin_id": origin_id,
                "connection_attempts": connection_attempts,
                "connection_timeout": connection_timeout,
                "custom_header": custom_header,
                "custom_origin_config": custom_origin_config,
                "origin_access_control_id": origin_access_control_id,
                "origin_path": origin_path,
                "origin_shield": origin_shield,
                "response_completion_timeout": response_completion_timeout,
                "s3_origin_config": s3_origin_config,
                "vpc_origin_config": vpc_origin_config,
            },
        )


class OriginGroupFailoverCriteria(Block):
    """Block `origin_group.failover_criteria`.

    status_codes: set(number)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        status_codes: Items[Number],
    ) -> None:
        super().__init__(
            {
                "status_codes": status_codes,
            },
        )


class OriginGroupMember(Block):
    """Block `origin_group.member`.

    origin_id: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        origin_id: str,
    ) -> None:
        super().__init__(
            {
                "origin_id": origin_id,
            },
        )


class OriginGroup(Block):
    """Block `origin_group`.

    failover_criteria: block
    member: blocks, list
    origin_id: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        failover_criteria: OriginGroupFailoverCriteria,
        member: Items[OriginGroupMember],
        origin_id: str,
    ) -> None:
        super().__init__(
            {
                "failover_criteria": failover_criteria,
                "member": member,
                "origin_id": origin_id,
            },
        )


class RestrictionsGeoRestriction(Block):
    """Block `restrictions.geo_restriction`.

    restriction_type: string
    locations: set(string), computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        restriction_type: str,
        locations: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "restriction_type": restriction_type,
                "locations": locations,
            },
        )


class Restrictions(Block):
    """Block `restrictions`.

    geo_restriction: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        geo_restriction: RestrictionsGeoRestriction,
    ) -> None:
        super().__init__(
            {
                "geo_restriction": geo_restriction,
            },
        )


class ViewerCertificate(Block):
    """Block `viewer_certificate`.

    acm_certificate_arn: string
    cloudfront_default_certificate: bool
    iam_certificate_id: string
    minimum_protocol_version: string
    ssl_support_method: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        acm_certificate_arn: str | None = None,
        cloudfront_default_certificate: Bool | None = None,
        iam_certificate_id: str | None = None,
        minimum_protocol_version: str | None = None,
        ssl_support_method: str | None = None,
    ) -> None:
        super().__init__(
            {
                "acm_certificate_arn": acm_certificate_arn,
                "cloudfront_default_certificate": cloudfront_default_certificate,
                "iam_certificate_id": iam_certificate_id,
                "minimum_protocol_version": minimum_protocol_version,
                "ssl_support_method": ssl_support_method,
            },
        )


class ViewerMtlsConfigTrustStoreConfig(Block):
    """Block `viewer_mtls_config.trust_store_config`.

    trust_store_id: string
    advertise_trust_store_ca_names: bool
    ignore_certificate_expiry: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        trust_store_id: str,
        advertise_trust_store_ca_names: Bool | None = None,
        ignore_certificate_expiry: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "trust_store_id": trust_store_id,
                "advertise_trust_store_ca_names": advertise_trust_store_ca_names,
                "ignore_certificate_expiry": ignore_certificate_expiry,
            },
        )


class ViewerMtlsConfig(Block):
    """Block `viewer_mtls_config`.

    mode: string
    trust_store_config: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        mode: str | None = None,
        trust_store_config: ViewerMtlsConfigTrustStoreConfig | None = None,
    ) -> None:
        super().__init__(
            {
                "mode": mode,
                "trust_store_config": trust_store_config,
            },
        )


class CloudfrontDistribution(Resource):
    """Resource `aws_cloudfront_distribution` of hashicorp/aws 6.47.0.

    default_cache_behavior: block
    enabled: bool
    origin: blocks, set
    restrictions: block
    viewer_certificate: block
    aliases: set(string)
    anycast_ip_list_id: string
    cache_tag_config: block
    comment: string
    connection_function_association: block
    continuous_deployment_policy_id: string, computed if left out
    custom_error_response: blocks, set
    default_root_object: string
    http_version: string
    id: string, computed if left out
    is_ipv6_enabled: bool
    logging_config: block
    ordered_cache_behavior: blocks, list
    origin_group: blocks, set
    price_class: string
    retain_on_delete: bool
    staging: bool
    tags: map(string)
    tags_all: map(string), computed if left out
    viewer_mtls_config: block
    wait_for_deployment: bool
    web_acl_id: string
    """

    terraform_type = "aws_cloudfront_distribution"

    aliases = Attribute("aliases")
    anycast_ip_list_id = Attribute("anycast_ip_list_id")
    arn = Attribute("arn")
    caller_reference = Attribute("caller_reference")
    comment = Attribute("comment")
    continuous_deployment_policy_id = Attribute("continuous_deployment_policy_id")
    default_root_object = Attribute("default_root_object")
    domain_name = Attribute("domain_name")
    enabled = Attribute("enabled")
    etag = Attribute("etag")
    hosted_zone_id = Attribute("hosted_zone_id")
    http_version = Attribute("http_version")
    id = Attribute("id")
    in_progress_validation_batches = Attribute("in_progress_validation_batches")
    is_ipv6_enabled = Attribute("is_ipv6_enabled")
    last_modified_time = Attribute("last_modified_time")
    logging_v1_enabled = Attribute("logging_v1_enabled")
    price_class = Attribute("price_class")
    retain_on_delete = Attribute("retain_on_delete")
    staging = Attribute("staging")
    status = Attribute("status")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    trusted_key_groups = Attribute("trusted_key_groups")
    trusted_signers = Attribute("trusted_signers")
    wait_for_deployment = Attribute("wait_for_deployment")
    web_acl_id = Attribute("web_acl_id")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        default_cache_behavior: DefaultCacheBehavior,
        enabled: Bool,
        origin: Items[Origin],
        restrictions: Restrictions,
        viewer_certificate: ViewerCertificate,
        aliases: Strings | None = None,
        anycast_ip_list_id: str | None = None,
        cache_tag_config: CacheTagConfig | None = None,
        comment: str | None = None,
        connection_function_association: ConnectionFunctionAssociation | None = None,
        continuous_deployment_policy_id: str | None = None,
        custom_error_response: Items[CustomErrorResponse] | None = None,
        default_root_object: str | None = None,
        http_version: str | None = None,
        id: str | None = None,
        is_ipv6_enabled: Bool | None = None,
        logging_config: LoggingConfig | None = None,
        ordered_cache_behavior: Items[OrderedCacheBehavior] | None = None,
        origin_group: Items[OriginGroup] | None = None,
        price_class: str | None = None,
        retain_on_delete: Bool | None = None,
        staging: Bool | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        viewer_mtls_config: ViewerMtlsConfig | None = None,
        wait_for_deployment: Bool | None = None,
        web_acl_id: str | None = None,
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
                "default_cache_behavior": default_cache_behavior,
                "enabled": enabled,
                "origin": origin,
                "restrictions": restrictions,
                "viewer_certificate": viewer_certificate,
                "aliases": aliases,
                "anycast_ip_list_id": anycast_ip_list_id,
                "cache_tag_config": cache_tag_config,
                "comment": comment,
                "connection_function_association": connection_function_association,
                "continuous_deployment_policy_id": continuous_deployment_policy_id,
                "custom_error_response": custom_error_response,
                "default_root_object": default_root_object,
                "http_version": http_version,
                "id": id,
                "is_ipv6_enabled": is_ipv6_enabled,
                "logging_config": logging_config,
                "ordered_cache_behavior": ordered_cache_behavior,
                "origin_group": origin_group,
                "price_class": price_class,
                "retain_on_delete": retain_on_delete,
                "staging": staging,
                "tags": tags,
                "tags_all": tags_all,
                "viewer_mtls_config": viewer_mtls_config,
                "wait_for_deployment": wait_for_deployment,
                "web_acl_id": web_acl_id,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
