"""What every protocol does: which operation a request means, its parameters, how answers and errors are written."""

from __future__ import annotations

from typing import Any, Protocol

from bascule.sandbox.endpoint.api_error import ApiError
from bascule.sandbox.endpoint.protocol.http import HttpRequest, HttpResponse

Params = dict[str, Any]


class Wire(Protocol):
    """One protocol. Operations are botocore's `OperationModel`s, results are by member of their output shape."""

    def operation(self, request: HttpRequest, model: Any) -> str:
        """The name of the operation; ApiError if the request names none."""

    def params(self, request: HttpRequest, operation: Any) -> Params:
        """The parameters by member of the input shape; ApiError if the request cannot be read."""

    def answer(self, operation: Any, result: Params) -> HttpResponse:
        """The answer that holds the result."""

    def error(self, error: ApiError, model: Any) -> HttpResponse:
        """The answer that holds the error; `model` is null where the request did not even name a service."""


def unreadable(why: str) -> ApiError:
    """The request does not have the form that its protocol gives it."""
    return ApiError("SerializationException", f"The request cannot be read: {why}")
