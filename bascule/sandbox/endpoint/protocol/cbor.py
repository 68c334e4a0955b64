"""CBOR in the body, the operation in the path (`smithy-rpc-v2-cbor`)."""

from __future__ import annotations

from typing import Any

from bascule.sandbox.endpoint.api_error import ApiError
from bascule.sandbox.endpoint.protocol.http import HttpRequest, HttpResponse
from bascule.sandbox.endpoint.protocol.mirror import read, written
from bascule.sandbox.endpoint.protocol.wire import Params

_HEADERS = {"Content-Type": "application/cbor", "smithy-protocol": "rpc-v2-cbor"}


class CborWire:
    """The tagging API and CloudWatch, as newer versions of boto3 call them."""

    def operation(self, request: HttpRequest, _model: Any) -> str:
        """The last step of `/service/NAME/operation/OPERATION`."""
        return request.path.rpartition("/")[2]

    def params(self, request: HttpRequest, operation: Any) -> Params:
        """The body's members."""
        if operation.input_shape is None or not request.body:
            return {}
        return read("smithy-rpc-v2-cbor", operation.input_shape, request.body)

    def answer(self, operation: Any, result: Params) -> HttpResponse:
        """The result in CBOR."""
        body = b"" if operation.output_shape is None else written("smithy-rpc-v2-cbor", operation, result)
        return HttpResponse(headers=_HEADERS, body=body)

    def error(self, error: ApiError, _model: Any) -> HttpResponse:
        """Code and message in CBOR."""
        pairs = {"__type": error.code, "message": error.message}
        body = b"\xa2" + b"".join(_text(each) for pair in pairs.items() for each in pair)
        return HttpResponse(status=error.status, headers=_HEADERS, body=body)


def _text(value: str) -> bytes:
    """A text of CBOR: its length in four bytes, then its characters."""
    encoded = value.encode()
    return b"\x7a" + len(encoded).to_bytes(4, "big") + encoded
