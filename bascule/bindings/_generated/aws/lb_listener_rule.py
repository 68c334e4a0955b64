"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_lb_listener_rule
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


class ActionAuthenticateCognito(Block):
    """Block `action.authenticate_cognito`.

    user_pool_arn: string
    user_pool_client_id: string
    user_pool_domain: string
    authentication_request_extra_params: map(string)
    on_unauthenticated_request: string, computed if left out
    scope_: string
    session_cookie_name: string
    session_timeout: number
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


class ActionAuthenticateOidc(Block):
    """Block `action.authenticate_oidc`.

    authorization_endpoint: string
    client_id: string
    client_secret: string, sensitive
    issuer: string
    token_endpoint: string
    user_info_endpoint: string
    authentication_request_extra_params: map(string)
    on_unauthenticated_request: string, computed if left out
    scope_: string
    session_cookie_name: string
    session_timeout: number
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


class ActionFixedResponse(Block):
    """Block `action.fixed_response`.

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


class ActionForwardStickiness(Block):
    """Block `action.forward.stickiness`.

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


class ActionForwardTargetGroup(Block):
    """Block `action.forward.target_group`.

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


class ActionForward(Block):
    """Block `action.forward`.

    target_group: blocks, set
    stickiness: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        target_group: Items[ActionForwardTargetGroup],
        stickiness: ActionForwardStickiness | None = None,
    ) -> None:
        super().__init__(
            {
                "target_group": target_group,
                "stickiness": stickiness,
            },
        )


class ActionJwtValidationAdditionalClaim(Block):
    """Block `action.jwt_validation.additional_claim`.

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


class ActionJwtValidation(Block):
    """Block `action.jwt_validation`.

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
        additional_claim: Items[ActionJwtValidationAdditionalClaim] | None = None,
    ) -> None:
        super().__init__(
            {
                "issuer": issuer,
                "jwks_endpoint": jwks_endpoint,
                "additional_claim": additional_claim,
            },
        )


class ActionRedirect(Block):
    """Block `action.redirect`.

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


class Action(Block):
    """Block `action`.

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
        authenticate_cognito: ActionAuthenticateCognito | None = None,
        authenticate_oidc: ActionAuthenticateOidc | None = None,
        fixed_response: ActionFixedResponse | None = None,
        forward: ActionForward | None = None,
        jwt_validation: ActionJwtValidation | None = None,
        order: Number | None = None,
        redirect: ActionRedirect | None = None,
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


class ConditionHostHeader(Block):
    """Block `condition.host_header`.

    regex_values: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        regex_values: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "regex_values": regex_values,
                "values": values,
            },
        )


class ConditionHttpHeader(Block):
    """Block `condition.http_header`.

    http_header_name: string
    regex_values: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        http_header_name: str,
        regex_values: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "http_header_name": http_header_name,
                "regex_values": regex_values,
                "values": values,
            },
        )


class ConditionHttpRequestMethod(Block):
    """Block `condition.http_request_method`.

    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        values: Strings,
    ) -> None:
        super().__init__(
            {
                "values": values,
            },
        )


class ConditionPathPattern(Block):
    """Block `condition.path_pattern`.

    regex_values: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        regex_values: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "regex_values": regex_values,
                "values": values,
            },
        )


class ConditionQueryString(Block):
    """Block `condition.query_string`.

    value: string
    key: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        value: str,
        key: str | None = None,
    ) -> None:
        super().__init__(
            {
                "value": value,
                "key": key,
            },
        )


class ConditionSourceIp(Block):
    """Block `condition.source_ip`.

    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        values: Strings,
    ) -> None:
        super().__init__(
            {
                "values": values,
            },
        )


class Condition(Block):
    """Block `condition`.

    host_header: block
    http_header: block
    http_request_method: block
    path_pattern: block
    query_string: blocks, set
    source_ip: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        host_header: ConditionHostHeader | None = None,
        http_header: ConditionHttpHeader | None = None,
        http_request_method: ConditionHttpRequestMethod | None = None,
        path_pattern: ConditionPathPattern | None = None,
        query_string: Items[ConditionQueryString] | None = None,
        source_ip: ConditionSourceIp | None = None,
    ) -> None:
        super().__init__(
            {
                "host_header": host_header,
                "http_header": http_header,
                "http_request_method": http_request_method,
                "path_pattern": path_pattern,
                "query_string": query_string,
                "source_ip": source_ip,
            },
        )


class TransformHostHeaderRewriteConfigRewrite(Block):
    """Block `transform.host_header_rewrite_config.rewrite`.

    regex: string
    replace: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        regex: str,
        replace: str,
    ) -> None:
        super().__init__(
            {
                "regex": regex,
                "replace": replace,
            },
        )


class TransformHostHeaderRewriteConfig(Block):
    """Block `transform.host_header_rewrite_config`.

    rewrite: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        rewrite: TransformHostHeaderRewriteConfigRewrite | None = None,
    ) -> None:
        super().__init__(
            {
                "rewrite": rewrite,
            },
        )


class TransformUrlRewriteConfigRewrite(Block):
    """Block `transform.url_rewrite_config.rewrite`.

    regex: string
    replace: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        regex: str,
        replace: str,
    ) -> None:
        super().__init__(
            {
                "regex": regex,
                "replace": replace,
            },
        )


class TransformUrlRewriteConfig(Block):
    """Block `transform.url_rewrite_config`.

    rewrite: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        rewrite: TransformUrlRewriteConfigRewrite | None = None,
    ) -> None:
        super().__init__(
            {
                "rewrite": rewrite,
            },
        )


class Transform(Block):
    """Block `transform`.

    type: string
    host_header_rewrite_config: block
    url_rewrite_config: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        type: str,
        host_header_rewrite_config: TransformHostHeaderRewriteConfig | None = None,
        url_rewrite_config: TransformUrlRewriteConfig | None = None,
    ) -> None:
        super().__init__(
            {
                "type": type,
                "host_header_rewrite_config": host_header_rewrite_config,
                "url_rewrite_config": url_rewrite_config,
            },
        )


class LbListenerRule(Resource):
    """Resource `aws_lb_listener_rule` of hashicorp/aws 6.47.0.

    action: blocks, list
    condition: blocks, set
    listener_arn: string
    id: string, computed if left out
    priority: number, computed if left out
    region: string, computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    transform: blocks, set
    """

    terraform_type = "aws_lb_listener_rule"

    arn = Attribute("arn")
    id = Attribute("id")
    listener_arn = Attribute("listener_arn")
    priority = Attribute("priority")
    region = Attribute("region")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        action: Items[Action],
        condition: Items[Condition],
        listener_arn: str,
        id: str | None = None,
        priority: Number | None = None,
        region: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        transform: Items[Transform] | None = None,
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
                "action": action,
                "condition": condition,
                "listener_arn": listener_arn,
                "id": id,
                "priority": priority,
                "region": region,
                "tags": tags,
                "tags_all": tags_all,
                "transform": transform,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
