"""Faults in each provider's own words: too many calls, no permission, no answer, not found yet."""

from __future__ import annotations

from bascule.sandbox.diagnostics import Refusal, refuse
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.world.clock.durations import spoken
from bascule.sandbox.world.faults.actions import aws_action, google_permission, kubernetes_resource
from bascule.sandbox.world.scope import Scope

ATTEMPTS = {"aws": 25, "google-beta": 30, "kubernetes": 10, "github": 4}
"""How often a provider makes a call that is throttled: the default of `max_retries` of aws and (one more) of github,
the client library's ten for kubernetes; google's tries go on for some minutes."""

_THROTTLED = {
    "autoscaling": "Throttling: Rate exceeded",
    "cloudformation": "Throttling: Rate exceeded",
    "ec2": "RequestLimitExceeded: Request limit exceeded.",
    "elasticloadbalancing": "Throttling: Rate exceeded",
    "iam": "Throttling: Rate exceeded",
    "lambda": "TooManyRequestsException: Rate exceeded",
    "rds": "Throttling: Rate exceeded",
    "s3": "SlowDown: Please reduce your request rate.",
}
_DENIED = {"ec2": "UnauthorizedOperation: You are not authorized to perform this operation."}
_DOING = {"create": "creating", "update": "updating", "delete": "deleting", "plan": "planning"}
_METHODS = {"create": "POST", "update": "PATCH", "delete": "DELETE"}


def throttled(resource: ResourceType, call: str, scope: Scope, attempts: int) -> Refusal:
    """The provider has used up its attempts."""
    if scope.provider == "aws":
        code = _THROTTLED.get(aws_action(resource, call).partition(":")[0], "ThrottlingException: Rate exceeded")
        tried = f"exceeded maximum number of attempts, {attempts}, "
        return _said(resource, call, f"{_operation(resource, call)}, {tried}{_aws_error(400, code)}")
    if scope.provider == "google-beta":
        service = google_permission(resource, call).partition(".")[0]
        metric = "Quota exceeded for quota metric 'Requests' and limit 'Requests per minute'"
        text = f"googleapi: Error 429: {metric} of service '{service}.googleapis.com', rateLimitExceeded"
        return _said(resource, call, text)
    if scope.provider == "kubernetes":
        text = "the server has received too many requests and has asked us to try again later"
        return _said(resource, call, f"{text} ({_method(call).lower()} {kubernetes_resource(resource)})")
    return _said(resource, call, f"{_method(call)} {_GITHUB}: 403 You have exceeded a secondary rate limit.")


def denied(resource: ResourceType, call: str, scope: Scope) -> Refusal:
    """The caller may not do this."""
    if scope.provider == "aws":
        action = aws_action(resource, call)
        caller = f"arn:{scope.partition}:sts::{scope.account}:assumed-role/simulated/terraform"
        says = f"User: {caller} is not authorized to perform: {action}"
        service = action.partition(":")[0]
        code = f"{_DENIED[service]} {says}" if service in _DENIED else f"{_denial(service)}: {says}"
        return _said(resource, call, f"{_operation(resource, call)}, {_aws_error(403, code)}")
    if scope.provider == "google-beta":
        where = f"'//cloudresourcemanager.googleapis.com/projects/{scope.account}' (or it may not exist)."
        text = f"Permission '{google_permission(resource, call)}' denied on resource {where}"
        return _said(resource, call, f"googleapi: Error 403: {text}, forbidden")
    if scope.provider == "kubernetes":
        kind = kubernetes_resource(resource)
        text = f'{kind} is forbidden: User "terraform" cannot {_kubernetes_verb(call)} resource "{kind}"'
        return _said(resource, call, f"{text} (403)")
    return _said(resource, call, f"{_method(call)} {_GITHUB}: 403 Resource not accessible by integration []")


def timed_out(resource: ResourceType, call: str, scope: Scope, limit: float) -> Refusal:
    """No answer came in time, and nobody can tell whether the call was carried out."""
    if scope.provider == "aws":
        text = f"{_operation(resource, call)}, request send failed, context deadline exceeded"
    elif scope.provider == "kubernetes":
        text = (
            "the server was unable to return a response in the time allotted, but may still be processing the request"
        )
    else:
        text = f"{_method(call)} request: context deadline exceeded (Client.Timeout exceeded while awaiting headers)"
    return _said(resource, call, text, f"After {spoken(limit)} nobody knows whether it was carried out. Apply again.")


def unseen(resource: ResourceType, call: str, name: str, looks: int) -> Refusal:
    """An object that exists was looked for and never seen."""
    detail = f"'{name}' exists, but the cloud did not show it in {looks} looks (eventual consistency). Apply again."
    return _said(resource, call, f"'{name}' does not exist", detail)


def too_slow(resource: ResourceType, call: str, id_: str, times: tuple[float, float]) -> str:
    """What a provider says that waited no longer; `times` are what the change takes and what it was given."""
    takes, limit = times
    return (
        f"waiting for {resource.name} ({id_}) {call}: timeout while waiting for state to become 'ready' (last state: "
        f"'in progress', timeout: {spoken(limit)}); in reality it takes about {spoken(takes)}"
    )


_GITHUB = "https://api.github.com"


def _said(resource: ResourceType, call: str, text: str, detail: str = "") -> Refusal:
    injected = "Injected: `bascule sandbox fault list` shows what else waits, `bascule sandbox fault clear` ends it."
    return refuse(f"{_DOING.get(call, 'reading')} {resource.name}: {text}", f"{detail} {injected}".strip())


def _operation(resource: ResourceType, call: str) -> str:
    service, _, operation = aws_action(resource, call).partition(":")
    return f"operation error {service.upper()}: {operation}"


def _aws_error(status: int, code: str) -> str:
    return f"https response error StatusCode: {status}, api error {code}"


def _denial(service: str) -> str:
    return "AccessDeniedException" if service in ("ecs", "ecr", "eks", "logs", "secretsmanager") else "AccessDenied"


def _method(call: str) -> str:
    return _METHODS.get(call, "GET")


def _kubernetes_verb(call: str) -> str:
    return {"create": "create", "update": "patch", "delete": "delete"}.get(call, "get")
