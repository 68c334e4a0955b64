"""BSC_AWS_012: function URLs and API routes ask who calls."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_NONE = "NONE"
_READING = ("GET", "HEAD", "OPTIONS")
"""Methods that carry no prompt: what they get is a page, or a browser's question whether it may ask."""
_GUARDED = re.compile(r"(?i)/(?:v1|models?|chat|completions?|admin|internal|debug|metrics)\b")
_OPEN_TO_ALL = re.compile(r"(?i)/(?:web-?)?hooks?\b|/(?:log-?in|sign-?(?:in|up)|callback|oauth2?|token)$")
"""What signs its requests itself, and where people say who they are."""


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for url in resources(configurations, "aws_lambda_function_url"):
        yield _judgement(url, "authorization_type")
    for route in resources(configurations, "aws_apigatewayv2_route"):
        if _needs_caller(route):
            yield _judgement(route, "authorization_type")
    for method in resources(configurations, "aws_api_gateway_method"):
        if method.get("http_method") not in _READING and not _is_private(method):
            yield method.passed() if method.truth("api_key_required") is True else _judgement(method, "authorization")


def _needs_caller(route: Resource) -> bool:
    """Models are asked by POST; WebSockets are asked once, on $connect, where alone they can be."""
    key = str(route.get("route_key"))
    method, _, path = key.partition(" ")
    if method == "OPTIONS":
        return False
    if path:
        return bool(_GUARDED.search(path)) if method in _READING else not _OPEN_TO_ALL.search(path)
    return key == "$connect" or (key == "$default" and not _is_websocket(route))


def _is_websocket(route: Resource) -> bool:
    apis = route.linked(route.get("api_id"), "aws_apigatewayv2_api")
    return any(api.get("protocol_type") == "WEBSOCKET" for api in apis)


def _is_private(method: Resource) -> bool:
    apis = method.linked(method.get("rest_api_id"), "aws_api_gateway_rest_api")
    kinds = [api.get("endpoint_configuration.types") for api in apis]
    return any(isinstance(kind, list) and "PRIVATE" in kind for kind in kinds)


def _judgement(resource: Resource, argument: str) -> Judgement:
    kind = resource.get(argument, _NONE)
    if isinstance(kind, Unknown):
        return resource.unknown(f"{argument} is not known")
    if kind != _NONE:
        return resource.passed()
    return resource.failed(f"{argument} is NONE: anybody on the internet may call it, at your expense")


RULE = Rule(
    id="BSC_AWS_012",
    title="Function URLs and API routes ask who calls",
    severity=Severity.HIGH,
    reason="Each call to a model is paid for; an open route pays for anybody's.",
    fix="AWS_IAM, a JWT or Cognito authorizer, or (REST) api_key_required",
    judge=_judge,
)
