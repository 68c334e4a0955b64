"""The operation in method and path, parameters in path, query string, headers and body (`rest-xml`, `rest-json`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from json import dumps
from typing import Any
from urllib.parse import parse_qs, unquote
from uuid import uuid4
from xml.etree.ElementTree import Element, SubElement

from bascule.sandbox.endpoint.api_error import ApiError
from bascule.sandbox.endpoint.protocol.http import HttpRequest, HttpResponse
from bascule.sandbox.endpoint.protocol.json import check_json
from bascule.sandbox.endpoint.protocol.mirror import read, written
from bascule.sandbox.endpoint.protocol.wire import Params, unreadable
from bascule.sandbox.endpoint.protocol.xml import document, fill, text

_FIELD = re.compile(r"\\\{(\w+)(\\\+)?\\\}")
_PLAIN: dict[str, Callable[[str], Any]] = {
    "boolean": lambda value: value.lower() == "true",
    "integer": int,
    "long": int,
}


class _RestWire:
    """What both protocols have in common."""

    protocol = ""

    def operation(self, request: HttpRequest, model: Any) -> str:
        """The operation whose method, path and fixed fields the request has; the most particular one of several."""
        fields = request.fields
        fitting = [
            (len(fixed), len(pattern.pattern), name)
            for name, method, pattern, fixed in _routes(model)
            if method == request.method and pattern.fullmatch(request.path) and _fits(fixed, fields)
        ]
        if not fitting:
            raise unreadable(f"no operation is called by {request.method} {request.path}")
        most = max(rank[:2] for rank in fitting)
        return min(name for *rank, name in fitting if tuple(rank) == most)

    def params(self, request: HttpRequest, operation: Any) -> Params:
        """What path, query string, headers and body hold."""
        shape = operation.input_shape
        if shape is None:
            return {}
        _, _, pattern, _ = _route(operation)
        in_path = pattern.fullmatch(request.path)
        steps = in_path.groupdict() if in_path else {}
        located = dict(_located(shape, request, steps))
        return {**self.body(request.body, shape), **located}

    def body(self, data: bytes, shape: Any) -> Params:
        """What the body holds of the shape."""
        return read(self.protocol, shape, data) if data else {}

    def headers(self, operation: Any, result: Params) -> dict[str, str]:
        """The members that stand in headers."""
        members = operation.output_shape.members.items() if operation.output_shape else ()
        return {
            member.serialization["name"]: text(member, result[name])
            for name, member in members
            if member.serialization.get("location") == "header" and result.get(name) is not None
        }


class RestXmlWire(_RestWire):
    """S3, Route 53, CloudFront."""

    protocol = "rest-xml"

    def answer(self, operation: Any, result: Params) -> HttpResponse:
        """The payload, or all members that are in no header."""
        status = operation.http.get("responseCode", 200)
        shape = operation.output_shape
        if shape is None:
            return HttpResponse(status=status)
        payload = shape.serialization.get("payload")
        inside, values = (shape.members[payload], result.get(payload)) if payload else (shape, result)
        root = Element(inside.serialization.get("name", f"{operation.name}Result"))
        fill(root, inside, values or {})
        has_body = payload or any("location" not in each.serialization for each in shape.members.values())
        headers = {"Content-Type": "application/xml", **self.headers(operation, result)}
        return HttpResponse(status=status, headers=headers, body=document(root) if has_body else b"")

    def error(self, error: ApiError, model: Any) -> HttpResponse:
        """Code and message; S3 has them at the top."""
        root = Element("ErrorResponse")
        inside = root = Element("Error") if model is not None and model.service_name == "s3" else root
        if inside.tag == "ErrorResponse":
            inside = SubElement(root, "Error")
        SubElement(inside, "Code").text = error.code
        SubElement(inside, "Message").text = error.message
        SubElement(root, "RequestId").text = str(uuid4())
        return HttpResponse(status=error.status, headers={"Content-Type": "application/xml"}, body=document(root))


class RestJsonWire(_RestWire):
    """EKS, Lambda, Batch and others."""

    protocol = "rest-json"

    def body(self, data: bytes, shape: Any) -> Params:
        """The members in the body."""
        check_json(data)
        return super().body(data, shape)

    def answer(self, operation: Any, result: Params) -> HttpResponse:
        """The result in JSON."""
        body = b"" if operation.output_shape is None else written("json", operation, result)
        headers = {"Content-Type": "application/json"}
        return HttpResponse(status=operation.http.get("responseCode", 200), headers=headers, body=body)

    def error(self, error: ApiError, _model: Any) -> HttpResponse:
        """Code in a header, message in the body."""
        headers = {"Content-Type": "application/json", "x-amzn-ErrorType": error.code}
        return HttpResponse(status=error.status, headers=headers, body=dumps({"message": error.message}).encode())


Route = tuple[str, str, re.Pattern[str], Mapping[str, list[str]]]
"""Name, method, pattern of the path, and the fields of the query string that tell the operation from others."""


def _routes(model: Any) -> list[Route]:
    return [_route(model.operation_model(name)) for name in model.operation_names]


def _route(operation: Any) -> Route:
    return operation.name, operation.http["method"], *_parsed(operation.http["requestUri"])


@cache
def _parsed(uri: str) -> tuple[re.Pattern[str], Mapping[str, list[str]]]:
    path, _, query = uri.partition("?")
    pattern = _FIELD.sub(lambda found: f"(?P<{found[1]}>{'.+' if found[2] else '[^/]+'})", re.escape(path))
    return re.compile(pattern.rstrip("/") + "/?"), parse_qs(query, keep_blank_values=True)


def _fits(fixed: Mapping[str, list[str]], fields: Mapping[str, list[str]]) -> bool:
    return all(name in fields and values in ([""], fields[name]) for name, values in fixed.items())


def _located(shape: Any, request: HttpRequest, steps: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """The members that stand in the path, the query string and the headers."""
    for name, member in shape.members.items():
        location, own = member.serialization.get("location"), member.serialization.get("name", name)
        found: str | None = None
        if location == "uri" and own in steps:
            found = unquote(steps[own])
        elif location == "querystring" and own in request.fields:
            found = request.fields[own][-1]
        elif location == "header":
            found = request.headers.get(own.lower())
        if found is not None:
            yield name, _PLAIN.get(member.type_name, str)(found)
