"""What a request is: the service that it is signed for, its region, and the protocol that it speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bascule.sandbox.endpoint.api_error import ApiError, not_simulated
from bascule.sandbox.endpoint.protocol import cbor, form, json, rest
from bascule.sandbox.endpoint.protocol.http import HttpRequest
from bascule.sandbox.endpoint.protocol.wire import Wire
from bascule.sandbox.endpoint.service_models import service_model

_SCOPE = re.compile(r"Credential=[^/]+/\d{8}/(?P<region>[^/]+)/(?P<service>[^/]+)/aws4_request")
_FORBIDDEN = 403


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """A request that is understood as far as the service: its model, the region, and the protocol."""

    model: Any
    region: str
    wire: Wire


def meaning_of(request: HttpRequest) -> Meaning:
    """The meaning; ApiError for a request that is not signed, or for a service that AWS does not have."""
    scope = _SCOPE.search(request.headers.get("authorization", ""))
    if scope is None:
        raise ApiError("MissingAuthenticationToken", "The request is not signed with AWS's version 4.", _FORBIDDEN)
    model = service_model(scope["service"])
    if model is None:
        raise not_simulated(f"the service {scope['service']}")
    return Meaning(model=model, region=scope["region"], wire=_wire(request, model))


def _wire(request: HttpRequest, model: Any) -> Wire:
    """The protocol of this request: a service may speak several, and each version of boto3 chooses."""
    if request.headers.get("smithy-protocol") == "rpc-v2-cbor":
        return cbor.CborWire()
    if "x-amz-target" in request.headers:
        return json.JsonWire()
    protocol = model.metadata["protocol"]
    if protocol.startswith("rest"):
        return rest.RestXmlWire() if protocol == "rest-xml" else rest.RestJsonWire()
    return form.Ec2Wire() if protocol == "ec2" else form.QueryWire()
