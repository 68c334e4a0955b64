"""JSON in the body, the operation in a header (`json`, version 1.0 and 1.1)."""

from __future__ import annotations

from json import dumps, loads
from typing import Any

from bascule.sandbox.endpoint.api_error import ApiError
from bascule.sandbox.endpoint.protocol.http import HttpRequest, HttpResponse
from bascule.sandbox.endpoint.protocol.mirror import read, written
from bascule.sandbox.endpoint.protocol.wire import Params, unreadable


class JsonWire:
    """ECS, SSM, KMS and others."""

    def operation(self, request: HttpRequest, _model: Any) -> str:
        """What stands behind the dot of the header X-Amz-Target."""
        return request.headers["x-amz-target"].rpartition(".")[2]

    def params(self, request: HttpRequest, operation: Any) -> Params:
        """The body's members."""
        if operation.input_shape is None:
            return {}
        check_json(request.body)
        return read("json", operation.input_shape, request.body)

    def answer(self, operation: Any, result: Params) -> HttpResponse:
        """The result in JSON."""
        body = b"" if operation.output_shape is None else written("json", operation, result)
        return HttpResponse(headers=_HEADERS, body=body)

    def error(self, error: ApiError, _model: Any) -> HttpResponse:
        """Code and message, the code in a header too."""
        body = dumps({"__type": error.code, "message": error.message, "Message": error.message}).encode()
        return HttpResponse(status=error.status, headers={**_HEADERS, "x-amzn-ErrorType": error.code}, body=body)


_HEADERS = {"Content-Type": "application/x-amz-json-1.1"}


def check_json(body: bytes) -> None:
    """ApiError if there is a body and it is no JSON object."""
    try:
        document = loads(body or b"{}")
    except (ValueError, RecursionError) as error:
        raise unreadable(str(error)) from error
    if not isinstance(document, dict):
        raise unreadable("the body is no JSON object")
