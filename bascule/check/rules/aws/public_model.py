"""BSC_AWS_010: nobody gets to a model server or an admin page from the internet without being asked who they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bascule.assembly.configuration import Configuration, value_at
from bascule.check.aws.container import Container
from bascule.check.aws.ecs_service import services_behind
from bascule.check.aws.exposure import asks_who, is_public
from bascule.check.aws.guarded_port import GUARDED_PORTS
from bascule.check.aws.load_balancer import LISTENER_RULES, LISTENERS, forwarded_to, passes_on
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, resources
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_ADMIN = re.compile(r"/?(?:admin|metrics|debug|actuator|grafana|prometheus|jupyter|flower|phpmyadmin)\b", re.IGNORECASE)
"""The beginning of a path or of a host name."""
_GUARDED_NAME = re.compile(
    r"vllm|ollama|litellm|sglang|triton|jupyter|grafana|prometheus|(?:^|[-_])(?:models?|inference|admin)(?:[-_]|$)",
    re.IGNORECASE,
)


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
    targets = forwarded_to(acting, path)
    found = [what for instances in targets if all(what := [_model_server(each) for each in instances])]
    if found:
        return found[0][0]
    port = listener.number("port")
    if isinstance(port, float) and int(port) in GUARDED_PORTS:
        return f"port {port:.0f} ({GUARDED_PORTS[int(port)]})"
    admin = next((pattern for pattern in _patterns(acting) if _ADMIN.match(pattern)), None)
    return f"what is at {admin}" if admin else ""


def _model_server(group: Resource) -> str:
    """What answers behind a target group without asking for a key; empty if it is no model server."""
    servers = [container for container in _containers(group) if container.answers_as_model]
    trusting = [server for server in servers if not server.asks_for_key]
    if trusting:
        return f"the model server {trusting[0].name}"
    names = [str(group.get("name", "")), group.block.name]
    guarded = not servers and any(_GUARDED_NAME.search(name) for name in names)
    return f"the target group {names[0] or names[1]}" if guarded else ""


def _containers(group: Resource) -> Iterator[Container]:
    """The containers that requests to a target group end at."""
    for service in services_behind(group):
        names = service.containers_in(group)
        yield from (container for container in service.containers if container.name in names)


def _patterns(rule: Resource) -> list[str]:
    conditions = [each for each in rule.blocks("condition") if isinstance(each, Mapping)]
    values = [value_at(each, f"{kind}.values") for each in conditions for kind in ("path_pattern", "host_header")]
    return [str(pattern) for each in values if isinstance(each, list) for pattern in each]


RULE = Rule(
    id="BSC_AWS_010",
    title="Model servers and admin pages ask who is there",
    severity=Severity.CRITICAL,
    reason="Whoever finds an open model server computes on it for nothing, and reads what it is told.",
    fix="an authenticate-oidc action before the forward, an internal load balancer, or an API key of the server itself",
    judge=_judge,
)
