"""Load balancers, their listeners and what those do with a request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.assembly.configuration import Unknown
from bascule.check.resource import Resource

LOAD_BALANCERS = ("aws_lb", "aws_alb")
LISTENERS = ("aws_lb_listener", "aws_alb_listener")
LISTENER_RULES = ("aws_lb_listener_rule", "aws_alb_listener_rule")
TARGET_GROUPS = ("aws_lb_target_group", "aws_alb_target_group")
_HARMLESS = ("redirect", "fixed-response")
_AUTHENTICATIONS = ("authenticate-oidc", "authenticate-cognito", "jwt-validation")


def is_application(balancer: Resource) -> bool:
    """It speaks HTTP: network and gateway load balancers have no idle timeout of this kind."""
    return bool(balancer.get("load_balancer_type", "application") == "application")


def forwards(balancer: Resource) -> bool:
    """Some request may reach a service: only listeners that redirect everything, and nothing else, rule that out."""
    listeners = balancer.using("load_balancer_arn", *LISTENERS)
    return not listeners or any(_kind(action) != "redirect" for each in listeners for action in all_actions(each))


def all_actions(listener: Resource) -> Iterator[Mapping[str, Any] | Unknown]:
    """What a listener does with requests, by default and by its rules."""
    yield from listener.blocks("default_action")
    for rule in listener.using("listener_arn", *LISTENER_RULES):
        yield from rule.blocks("action")


def answers_itself(listener: Resource) -> bool:
    """No request gets further than the listener: all are redirected to HTTPS or get a fixed response."""
    return all(_kind(action) in _HARMLESS and _is_secure(action) for action in all_actions(listener))


def passes_on(acting: Resource, path: str) -> bool:
    """Some request gets from a listener or rule to a target."""
    return any(_kind(action) not in (*_HARMLESS, *_AUTHENTICATIONS) for action in acting.blocks(path))


def authenticates(acting: Resource, path: str) -> bool:
    """One of the actions of a listener (`default_action`) or of a rule (`action`) asks who is there."""
    kinds = (_kind(action) for action in acting.blocks(path))
    return any(kind in _AUTHENTICATIONS for kind in kinds)


def forwarded_to(acting: Resource, path: str) -> list[list[Resource]]:
    """The target groups that the actions of a listener or a rule lead to: for each, all instances that it may be."""
    actions = [action for action in acting.blocks(path) if isinstance(action, Mapping)]
    return [found for action in actions for arn in _arns(action) if (found := acting.linked(arn, *TARGET_GROUPS))]


def _arns(action: Mapping[str, Any]) -> Iterator[Any]:
    yield action.get("target_group_arn")
    forward = action.get("forward")
    for each in forward if isinstance(forward, list) else [forward]:
        groups = each.get("target_group") if isinstance(each, Mapping) else None
        for group in groups if isinstance(groups, list) else [groups]:
            yield group.get("arn") if isinstance(group, Mapping) else None


def _kind(action: Mapping[str, Any] | Unknown) -> Any:
    return action if isinstance(action, Unknown) else action.get("type")


def _is_secure(action: Mapping[str, Any] | Unknown) -> bool:
    redirect = action.get("redirect") if isinstance(action, Mapping) else None
    first = redirect[0] if isinstance(redirect, list) and redirect else redirect
    # Without a protocol, a redirect keeps the one of the request.
    return not isinstance(first, Mapping) or first.get("protocol", "#{protocol}") == "HTTPS"
