"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_lb_listener
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


class DefaultActionAuthenticateCognito(Block):
    """Block `default_action.authenticate_cognito`.

    user_pool_arn: string
    user_pool_client_id: string
    user_pool_domain: string
    authentication_request_extra_params: map(string)
    on_unauthenticated_request: string, computed if left out
    scope_: string, computed if left out
    session_cookie_name: string, computed if left out
    session_timeout: number, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        user_pool_arn: str,
        user_pool_client_id: str,
        user_pool_domain: str,
        authentication_request_extra_params: Mapping[str, str] | Expression | None = None,
        on_unauthenticated_request: str | None = None,
        scope_: str | None = None,
        session_cookie_name: str | None = None,
        session_timeout: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "user_pool_arn": user_pool_arn,
                "user_pool_client_id": user_pool_client_id,
                "user_pool_domain": user_pool_domain,
                "authentication_request_extra_params": authentication_request_extra_params,
                "on_unauthenticated_request": on_unauthenticated_request,
                "scope": scope_,
                "session_cookie_name": session_cookie_name,
                "session_timeout": session_timeout,
            },
        )


class DefaultActionAuthenticateOidc(Block):
    """Block `default_action.authenticate_oidc`.

    authorization_endpoint: string
    client_id: string
    client_secret: string, sensitive
    issuer: string
    token_endpoint: string
    user_info_endpoint: string
    authentication_request_extra_params: map(string)
    on_unauthenticated_request: string, computed if left out
    scope_: string, computed if left out
    session_cookie_name: string, computed if left out
    session_timeout: number, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        authorization_endpoint: str,
        client_id: str,
        client_secret: str,
        issuer: str,
        token_endpoint: str,
        user_info_endpoint: str,
        authentication_request_extra_params: Mapping[str, str] | Expression | None = None,
        on_unauthenticated_request: str | None = None,
        scope_: str | None = None,
        session_cookie_name: str | None = None,
        session_timeout: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "authorization_endpoint": authorization_endpoint,
                "client_id": client_id,
                "client_secret": client_secret,
                "issuer": issuer,
                "token_endpoint": token_endpoint,
                "user_info_endpoint": user_info_endpoint,
                "authentication_request_extra_params": authentication_request_extra_params,
                "on_unauthenticated_request": on_unauthenticated_request,
                "scope": scope_,
                "session_cookie_name": session_cookie_name,
                "session_timeout": session_timeout,
            },
        )


class DefaultActionFixedResponse(Block):
    """Block `default_action.fixed_response`.

    content_type: string
    message_body: string
    status_code: string, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        content_type: str,
        message_body: str | None = None,
        status_code: str | None = None,
    ) -> None:
        super().__init__(
            {
                "content_type": content_type,
                "message_body": message_body,
                "status_code": status_code,
            },
        )


class DefaultActionForwardStickiness(Block):
    """Block `default_action.forward.stickiness`.

    duration: number
    enabled: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        duration: Number,
        enabled: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "duration": duration,
                "enabled": enabled,
            },
        )


class DefaultActionForwardTargetGroup(Block):
    """Block `default_action.forward.target_group`.

    arn: string
    weight: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        arn: str,
        weight: Number | None = None,
    ) -> None:
        super().__init__(
            {
                "arn": arn,
                "weight": weight,
            },
        )


class DefaultActionForward(Block):
    """Block `default_action.forward`.

    target_group: blocks, set
    stickiness: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        target_group: Items[DefaultActionForwardTargetGroup],
        stickiness: DefaultActionForwardStickiness | None = None,
    ) -> None:
        super().__init__(
            {
                "target_group": target_group,
                "stickiness": stickiness,
            },
        )


class DefaultActionJwtValidationAdditionalClaim(Block):
    """Block `default_action.jwt_validation.additional_claim`.

    format: string
    name: string
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        format: str,
        name: str,
        values: Strings,
    ) -> None:
        super().__init__(
            {
                "format": format,
                "name": name,
                "values": values,
            },
        )


class DefaultActionJwtValidation(Block):
    """Block `default_action.jwt_validation`.

    issuer: string
    jwks_endpoint: string
    additional_claim: blocks, set
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        issuer: str,
        jwks_endpoint: str,
        additional_claim: Items[DefaultActionJwtValidationAdditionalClaim] | None = None,
    ) -> None:
        super().__init__(
            {
                "issuer": issuer,
                "jwks_endpoint": jwks_endpoint,
                "additional_claim": additional_claim,
            },
        )


class DefaultActionRedirect(Block):
    """Block `default_action.redirect`.

    status_code: string
    host: string
    path: string
    port: string
    protocol: string
    query: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        status_code: str,
        host: str | None = None,
        path: str | None = None,
        port: str | None = None,
        protocol: str | None = None,
        query: str | None = None,
    ) -> None:
        super().__init__(
            {
                "status_code": status_code,
                "host": host,
                "path": path,
                "port": port,
                "protocol": protocol,
                "query": query,
            },
        )


class DefaultAction(Block):
    """Block `default_action`.

    type: string
    authenticate_cognito: block
    authenticate_oidc: block
    fixed_response: block
    forward: block
    jwt_validation: block
    order: number, computed if left out
    redirect: block
    target_group_arn: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str,
        authenticate_cognito: DefaultActionAuthenticateCognito | None = None,
        authenticate_oidc: DefaultActionAuthenticateOidc | None = None,
        fixed_response: DefaultActionFixedResponse | None = None,
        forward: DefaultActionForward | None = None,
        jwt_validation: DefaultActionJwtValidation | None = None,
        order: Number | None = None,
        redirect: DefaultActionRedirect | None = None,
        target_group_arn: str | None = None,
    ) -> None:
        super().__init__(
            {
                "type": type,
                "authenticate_cognito": authenticate_cognito,
                "authenticate_oidc": authenticate_oidc,
                "fixed_response": fixed_response,
                "forward": forward,
                "jwt_validation": jwt_validation,
                "order": order,
                "redirect": redirect,
                "target_group_arn": target_group_arn,
            },
        )


class MutualAuthentication(Block):
    """Block `mutual_authentication`.

    mode: string
    advertise_trust_store_ca_names: string, computed if left out
    ignore_client_certificate_expiry: bool
    trust_store_arn: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        mode: str,
        advertise_trust_store_ca_names: str | None = None,
        ignore_client_certificate_expiry: Bool | None = None,
        trust_store_arn: str | None = None,
    ) -> None:
        super().__init__(
            {
                "mode": mode,
                "advertise_trust_store_ca_names": advertise_trust_store_ca_names,
                "ignore_client_certificate_expiry": ignore_client_certificate_expiry,
                "trust_store_arn": trust_store_arn,
            },
        )


class Timeouts(Block):
    """Block `timeouts`.

    create: string
    update: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        create: str | None = None,
        update: str | None = None,
    ) -> None:
        super().__init__(
            {
                "create": create,
                "update": update,
            },
        )


class LbListener(Resource):
    """Resource `aws_lb_listener` of hashicorp/aws 6.47.0.

    default_action: blocks, list
    load_balancer_arn: string
    alpn_policy: string
    certificate_arn: string
    id: string, computed if left out
    mutual_authentication: block
    port: number
    protocol: string, computed if left out
    region: string, computed if left out
    routing_http_request_x_amzn_mtls_clientcert_header_name: string, computed if left out
    routing_http_request_x_amzn_mtls_clientcert_issuer_header_name: string, computed if left out
    routing_http_request_x_amzn_mtls_clientcert_leaf_header_name: string, computed if left out
    routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name: string, computed if left out
    routing_http_request_x_amzn_mtls_clientcert_subject_header_name: string, computed if left out
    routing_http_request_x_amzn_mtls_clientcert_validity_header_name: string, computed if left out
    routing_http_request_x_amzn_tls_cipher_suite_header_name: string, computed if left out
    routing_http_request_x_amzn_tls_version_header_name: string, computed if left out
    routing_http_response_access_control_allow_credentials_header_value: string, computed if left out
    routing_http_response_access_control_allow_headers_header_value: string, computed if left out
    routing_http_response_access_control_allow_methods_header_value: string, computed if left out
    routing_http_response_access_control_allow_origin_header_value: string, computed if left out
    routing_http_response_access_control_expose_headers_header_value: string, computed if left out
    routing_http_response_access_control_max_age_header_value: string, computed if left out
    routing_http_response_content_security_policy_header_value: string, computed if left out
    routing_http_response_server_enabled: bool, computed if left out
    routing_http_response_strict_transport_security_header_value: string, computed if left out
    routing_http_response_x_content_type_options_header_value: string, computed if left out
    routing_http_response_x_frame_options_header_value: string, computed if left out
    ssl_policy: string, computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    tcp_idle_timeout_seconds: number, computed if left out
    timeouts: block
    """

    terraform_type = "aws_lb_listener"

    alpn_policy = Attribute("alpn_policy")
    arn = Attribute("arn")
    certificate_arn = Attribute("certificate_arn")
    id = Attribute("id")
    load_balancer_arn = Attribute("load_balancer_arn")
    port = Attribute("port")
    protocol = Attribute("protocol")
    region = Attribute("region")
    routing_http_request_x_amzn_mtls_clientcert_header_name = Attribute("routing_http_request_x_amzn_mtls_clientcert_header_name")
    routing_http_request_x_amzn_mtls_clientcert_issuer_header_name = Attribute("routing_http_request_x_amzn_mtls_clientcert_issuer_header_name")
    routing_http_request_x_amzn_mtls_clientcert_leaf_header_name = Attribute("routing_http_request_x_amzn_mtls_clientcert_leaf_header_name")
    routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name = Attribute("routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name")
    routing_http_request_x_amzn_mtls_clientcert_subject_header_name = Attribute("routing_http_request_x_amzn_mtls_clientcert_subject_header_name")
    routing_http_request_x_amzn_mtls_clientcert_validity_header_name = Attribute("routing_http_request_x_amzn_mtls_clientcert_validity_header_name")
    routing_http_request_x_amzn_tls_cipher_suite_header_name = Attribute("routing_http_request_x_amzn_tls_cipher_suite_header_name")
    routing_http_request_x_amzn_tls_version_header_name = Attribute("routing_http_request_x_amzn_tls_version_header_name")
    routing_http_response_access_control_allow_credentials_header_value = Attribute("routing_http_response_access_control_allow_credentials_header_value")
    routing_http_response_access_control_allow_headers_header_value = Attribute("routing_http_response_access_control_allow_headers_header_value")
    routing_http_response_access_control_allow_methods_header_value = Attribute("routing_http_response_access_control_allow_methods_header_value")
    routing_http_response_access_control_allow_origin_header_value = Attribute("routing_http_response_access_control_allow_origin_header_value")
    routing_http_response_access_control_expose_headers_header_value = Attribute("routing_http_response_access_control_expose_headers_header_value")
    routing_http_response_access_control_max_age_header_value = Attribute("routing_http_response_access_control_max_age_header_value")
    routing_http_response_content_security_policy_header_value = Attribute("routing_http_response_content_security_policy_header_value")
    routing_http_response_server_enabled = Attribute("routing_http_response_server_enabled")
    routing_http_response_strict_transport_security_header_value = Attribute("routing_http_response_strict_transport_security_header_value")
    routing_http_response_x_content_type_options_header_value = Attribute("routing_http_response_x_content_type_options_header_value")
    routing_http_response_x_frame_options_header_value = Attribute("routing_http_response_x_frame_options_header_value")
    ssl_policy = Attribute("ssl_policy")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    tcp_idle_timeout_seconds = Attribute("tcp_idle_timeout_seconds")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        default_action: Items[DefaultAction],
        load_balancer_arn: str,
        alpn_policy: str | None = None,
        certificate_arn: str | None = None,
        id: str | None = None,
        mutual_authentication: MutualAuthentication | None = None,
        port: Number | None = None,
        protocol: str | None = None,
        region: str | None = None,
        routing_http_request_x_amzn_mtls_clientcert_header_name: str | None = None,
        routing_http_request_x_amzn_mtls_clientcert_issuer_header_name: str | None = None,
        routing_http_request_x_amzn_mtls_clientcert_leaf_header_name: str | None = None,
        routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name: str | None = None,
        routing_http_request_x_amzn_mtls_clientcert_subject_header_name: str | None = None,
        routing_http_request_x_amzn_mtls_clientcert_validity_header_name: str | None = None,
        routing_http_request_x_amzn_tls_cipher_suite_header_name: str | None = None,
        routing_http_request_x_amzn_tls_version_header_name: str | None = None,
        routing_http_response_access_control_allow_credentials_header_value: str | None = None,
        routing_http_response_access_control_allow_headers_header_value: str | None = None,
        routing_http_response_access_control_allow_methods_header_value: str | None = None,
        routing_http_response_access_control_allow_origin_header_value: str | None = None,
        routing_http_response_access_control_expose_headers_header_value: str | None = None,
        routing_http_response_access_control_max_age_header_value: str | None = None,
        routing_http_response_content_security_policy_header_value: str | None = None,
        routing_http_response_server_enabled: Bool | None = None,
        routing_http_response_strict_transport_security_header_value: str | None = None,
        routing_http_response_x_content_type_options_header_value: str | None = None,
        routing_http_response_x_frame_options_header_value: str | None = None,
        ssl_policy: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        tcp_idle_timeout_seconds: Number | None = None,
        timeouts: Timeouts | None = None,
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
                "default_action": default_action,
                "load_balancer_arn": load_balancer_arn,
                "alpn_policy": alpn_policy,
                "certificate_arn": certificate_arn,
                "id": id,
                "mutual_authentication": mutual_authentication,
                "port": port,
                "protocol": protocol,
                "region": region,
                "routing_http_request_x_amzn_mtls_clientcert_header_name": routing_http_request_x_amzn_mtls_clientcert_header_name,
                "routing_http_request_x_amzn_mtls_clientcert_issuer_header_name": routing_http_request_x_amzn_mtls_clientcert_issuer_header_name,
                "routing_http_request_x_amzn_mtls_clientcert_leaf_header_name": routing_http_request_x_amzn_mtls_clientcert_leaf_header_name,
                "routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name": routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name,
                "routing_http_request_x_amzn_mtls_clientcert_subject_header_name": routing_http_request_x_amzn_mtls_clientcert_subject_header_name,
                "routing_http_request_x_amzn_mtls_clientcert_validity_header_name": routing_http_request_x_amzn_mtls_clientcert_validity_header_name,
                "routing_http_request_x_amzn_tls_cipher_suite_header_name": routing_http_request_x_amzn_tls_cipher_suite_header_name,
                "routing_http_request_x_amzn_tls_version_header_name": routing_http_request_x_amzn_tls_version_header_name,
                "routing_http_response_access_control_allow_credentials_header_value": routing_http_response_access_control_allow_credentials_header_value,
                "routing_http_response_access_control_allow_headers_header_value": routing_http_response_access_control_allow_headers_header_value,
                "routing_http_response_access_control_allow_methods_header_value": routing_http_response_access_control_allow_methods_header_value,
                "routing_http_response_access_control_allow_origin_header_value": routing_http_response_access_control_allow_origin_header_value,
                "routing_http_response_access_control_expose_headers_header_value": routing_http_response_access_control_expose_headers_header_value,
                "routing_http_response_access_control_max_age_header_value": routing_http_response_access_control_max_age_header_value,
                "routing_http_response_content_security_policy_header_value": routing_http_response_content_security_policy_header_value,
                "routing_http_response_server_enabled": routing_http_response_server_enabled,
                "routing_http_response_strict_transport_security_header_value": routing_http_response_strict_transport_security_header_value,
                "routing_http_response_x_content_type_options_header_value": routing_http_response_x_content_type_options_header_value,
                "routing_http_response_x_frame_options_header_value": routing_http_response_x_frame_options_header_value,
                "ssl_policy": ssl_policy,
                "tags": tags,
                "tags_all": tags_all,
                "tcp_idle_timeout_seconds": tcp_idle_timeout_seconds,
                "timeouts": timeouts,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
