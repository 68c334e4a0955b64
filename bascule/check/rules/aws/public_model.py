"""BSC_AWS_010: nobody gets to a model server or an admin page from the internet without being asked who they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration
from bascule.check.aws.container import Container
from bascule.check.aws.ecs_service import ecs_services
from bascule.check.aws.exposure import asks_who, is_public
from bascule.check.aws.guarded_port import GUARDED_PORTS
from bascule.check.aws.load_balancer import LISTENER_RULES, LISTENERS, forwarded_to, passes_on
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_ADMIN = re.compile(r"/(?:admin|metrics|debug|actuator|grafana|prometheus|jupyter|flower|phpmyadmin)\b", re.IGNORECASE)
_GUARDED_NAME = re.compile(r"vllm|ollama|litellm|sglang|triton|jupyter|grafana|prometheus", re.IGNORECASE)


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for listener in resources(configurations, *LISTENERS):
        yield from _judgement(listener, listener, "default_action")
    for rule in resources(configurations, *LISTENER_RULES):
        for listener in rule.linked(rule.get("listener_arn"), *LISTENERS):
            yield from _judgement(rule, listener, "action")


def _judgement(acting: Resource, listener: Resource, path: str) -> Iterator[Judgement]:
    """Nothing where requests lead to nothing that has to be guarded."""
    if not passes_on(acting, path) or not is_public(listener):
        return
    found = _guarded(acting, listener, path)
    if found:
        asked = asks_who(acting, listener, path)
        yield acting.passed() if asked else acting.failed(f"{found} is open to the internet without sign-in")


def _guarded(acting: Resource, listener: Resource, path: str) -> str:
    """What must not be reached by everybody; empty if nothing."""
    groups = forwarded_to(acting, path)
    servers = [each for group in groups for each in _containers(group) if each.answers_as_model]
    if servers:
        return "" if all(each.asks_for_key for each in servers) else f"the model server {servers[0].name}"
    named = next((str(group.get("name")) for group in groups if _GUARDED_NAME.search(str(group.get("name")))), None)
    if named:
        return f"the target group {named}"
    port = listener.number("port")
    if isinstance(port, float) and int(port) in GUARDED_PORTS:
        return f"port {port:.0f} ({GUARDED_PORTS[int(port)]})"
    admin = next((pattern for pattern in _patterns(acting) if _ADMIN.match(pattern)), None)
    return f"the path {admin}" if admin else ""


def _containers(group: Resource) -> Iterator[Container]:
    """The containers that requests to a target group end at."""
    for service in ecs_services(group.together):
        names = service.containers_in(group)
        yield from (container for container in service.containers if container.name in names)


def _patterns(rule: Resource) -> list[str]:
    conditions = [rule.get("condition")] if isinstance(rule.get("condition"), dict) else rule.blocks("condition")
    found = [each.get("path_pattern") for each in conditions if isinstance(each, dict)]
    blocks = [block for each in found for block in (each if isinstance(each, list) else [each])]
    values = [block.get("values") for block in blocks if isinstance(block, dict)]
    return [str(pattern) for each in values if isinstance(each, list) for pattern in each]


RULE = Rule(
    id="BSC_AWS_010",
    title="Model servers and admin pages ask who is there",
    severity=Severity.CRITICAL,
    reason="Whoever finds an open model server computes on it for nothing, and reads what it is told.",
    fix="an authenticate-oidc action before the forward, an internal load balancer, or an API key of the server itself",
    judge=_judge,
)
