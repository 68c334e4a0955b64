"""Faults, where they strike a call of the API: `bascule sandbox fault` sets them for providers and callers alike.

A throttled call is one attempt here, for boto3 tries again by itself. New objects are seen at once, and nothing is
killed: those faults wait for a provider.
"""

from __future__ import annotations

from collections.abc import Callable

from bascule.sandbox.endpoint.api_error import ApiError, Unheard
from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.world.faults.fault import Faults

_MET = ("throttle", "timeout", "denied")
_FORBIDDEN = 403
_THROTTLED = {"query": "Throttling", "ec2": "RequestLimitExceeded", "rest-xml": "Throttling"}
_DENIED = {"query": "AccessDenied", "ec2": "UnauthorizedOperation", "rest-xml": "AccessDenied"}
"""By protocol: newer services have codes that end in Exception."""


def around(operation: Operation, call: Call, act: Callable[[], Params]) -> Params:
    """The answer of `act`; ApiError or Unheard where a fault strikes, before or after it was done."""
    strike = Faults(call.world.store).strike(operation.change, operation.type, 1, kinds=_MET)
    if strike is None:
        return act()
    call.entry.fault = strike.fault.kind
    if strike.fault.kind == "throttle":
        raise ApiError(_code(_THROTTLED, call, "ThrottlingException"), "Rate exceeded")
    if strike.fault.kind == "denied":
        raise _denied(call)
    if strike.fault.lost == "answer":
        act()
    raise Unheard


def _denied(call: Call) -> ApiError:
    service = call.model.service_model
    action = f"{_PREFIXES.get(service.signing_name, service.signing_name)}:{call.model.name}"
    caller = f"arn:{call.scope.partition}:sts::{call.scope.account}:assumed-role/simulated/boto3"
    message = f"User: {caller} is not authorized to perform: {action}"
    status = _FORBIDDEN if service.metadata["protocol"] in _DENIED else 400
    return ApiError(_code(_DENIED, call, "AccessDeniedException"), message, status)


_PREFIXES = {"tagging": "tag", "monitoring": "cloudwatch"}
"""By the name in signatures, that in policies where it is another."""


def _code(codes: dict[str, str], call: Call, otherwise: str) -> str:
    return codes.get(call.model.service_model.metadata["protocol"], otherwise)
