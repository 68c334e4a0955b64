"""botocore's client code the other way round: its parser reads requests, its serializer writes answers.

A parser turns bytes into values by a shape, and a serializer values into bytes; neither asks whose shape it is.
"""

from __future__ import annotations

from typing import Any

from botocore.parsers import ResponseParserError, create_parser
from botocore.serialize import create_serializer

from bascule.sandbox.endpoint.protocol.wire import Params, unreadable

_CREATED = 200


def read(protocol: str, shape: Any, body: bytes) -> Params:
    """The values of the shape that the body holds; ApiError if it cannot be read."""
    response = {"status_code": _CREATED, "headers": {}, "body": body}
    try:
        found: Params = create_parser(protocol).parse(response, shape)
    except (ResponseParserError, ValueError, TypeError, AttributeError, LookupError) as error:
        raise unreadable(str(error)) from error
    found.pop("ResponseMetadata", None)
    return found


def written(protocol: str, operation: Any, result: Params) -> bytes:
    """The body that holds the result of the operation."""
    serializer = create_serializer(protocol, include_validation=False)
    body = serializer.serialize_to_request(result, _Answer(operation))["body"]
    return body if isinstance(body, bytes) else str(body).encode()


class _Answer:
    """An operation whose input is what it puts out."""

    def __init__(self, operation: Any) -> None:
        self._operation = operation
        self.input_shape = operation.output_shape
        self.endpoint = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._operation, name)
