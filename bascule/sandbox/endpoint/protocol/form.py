"""A form in the body with the operation in its field `Action`, XML in answers (`query`, and `ec2`, which differs)."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable, Mapping
from typing import Any
from uuid import uuid4
from xml.etree.ElementTree import Element, SubElement

from bascule.sandbox.endpoint.api_error import ApiError
from bascule.sandbox.endpoint.protocol.http import HttpRequest, HttpResponse
from bascule.sandbox.endpoint.protocol.wire import Params, unreadable
from bascule.sandbox.endpoint.protocol.xml import document, fill

_HEADERS = {"Content-Type": "text/xml"}
_PLAIN: dict[str, Callable[[str], Any]] = {
    "boolean": lambda text: text.lower() == "true",
    "integer": int,
    "long": int,
    "float": float,
    "double": float,
    "blob": b64decode,
}


class QueryWire:
    """STS, IAM, load balancing, SNS, RDS and others."""

    def operation(self, request: HttpRequest, _model: Any) -> str:
        """The form's field `Action`."""
        if "Action" not in request.form:
            raise unreadable("the form has no field Action")
        return request.form["Action"]

    def params(self, request: HttpRequest, operation: Any) -> Params:
        """The form's fields, put together to lists, maps and structures."""
        shape = operation.input_shape
        try:
            return {} if shape is None else self._structure(shape, _tree(request.form))
        except (ValueError, TypeError, AttributeError) as error:
            raise unreadable(str(error)) from error

    def answer(self, operation: Any, result: Params) -> HttpResponse:
        """The result inside `OPERATIONResult`, where the operation has one."""
        root = _root(f"{operation.name}Response", operation.service_model)
        shape = operation.output_shape
        if shape is not None:
            wrapper = shape.serialization.get("resultWrapper")
            fill(SubElement(root, wrapper) if wrapper else root, shape, result)
        SubElement(SubElement(root, "ResponseMetadata"), "RequestId").text = str(uuid4())
        return HttpResponse(headers=_HEADERS, body=document(root))

    def error(self, error: ApiError, model: Any) -> HttpResponse:
        """Code and message inside `ErrorResponse`."""
        root = _root("ErrorResponse", model)
        inside = SubElement(root, "Error")
        for name, text in (("Type", "Sender"), ("Code", error.code), ("Message", error.message)):
            SubElement(inside, name).text = text
        SubElement(root, "RequestId").text = str(uuid4())
        return HttpResponse(status=error.status, headers=_HEADERS, body=document(root))

    def field(self, name: str, member: Any) -> str:
        """The name of a member in the form."""
        return str(member.serialization.get("name", name))

    def elements(self, shape: Any) -> tuple[str, ...]:
        """The steps between a list's name and its numbers."""
        if shape.serialization.get("flattened"):
            return ()
        return (str(shape.member.serialization.get("name", "member")),)

    def _structure(self, shape: Any, tree: Mapping[str, Any]) -> Params:
        found = {name: tree.get(self.field(name, member)) for name, member in shape.members.items()}
        return {name: self._value(shape.members[name], each) for name, each in found.items() if each is not None}

    def _value(self, shape: Any, tree: Any) -> Any:
        if shape.type_name == "structure":
            return self._structure(shape, tree)
        if shape.type_name == "list":
            return [self._value(shape.member, each) for each in _numbered(tree, *self.elements(shape))]
        if shape.type_name == "map":
            entries = _numbered(tree, *(() if shape.serialization.get("flattened") else ("entry",)))
            return {each["key"]: self._value(shape.value, each["value"]) for each in entries}
        return _PLAIN.get(shape.type_name, str)(tree)


class Ec2Wire(QueryWire):
    """EC2: its lists have no step of their own, its names begin with a capital, its answers have no wrapper."""

    def answer(self, operation: Any, result: Params) -> HttpResponse:
        """The result's members at the top."""
        root = _root(f"{operation.name}Response", operation.service_model)
        SubElement(root, "requestId").text = str(uuid4())
        if operation.output_shape is not None:
            fill(root, operation.output_shape, result)
        return HttpResponse(headers=_HEADERS, body=document(root))

    def error(self, error: ApiError, _model: Any) -> HttpResponse:
        """Code and message inside `Response/Errors`."""
        root = Element("Response")
        inside = SubElement(SubElement(root, "Errors"), "Error")
        SubElement(inside, "Code").text = error.code
        SubElement(inside, "Message").text = error.message
        SubElement(root, "RequestID").text = str(uuid4())
        return HttpResponse(status=error.status, headers=_HEADERS, body=document(root))

    def field(self, name: str, member: Any) -> str:
        """The query name, else the name in answers with a capital."""
        own = member.serialization.get("name", name)
        return str(member.serialization.get("queryName") or own[:1].upper() + own[1:])

    def elements(self, _shape: Any) -> tuple[str, ...]:
        """None: `Filter.1`."""
        return ()


def _root(name: str, model: Any) -> Element:
    namespace = "" if model is None else model.metadata.get("xmlNamespace") or ""
    return Element(name, {"xmlns": namespace} if namespace else {})


def _tree(form: Mapping[str, str]) -> Params:
    """The form with its dotted names as nested tables."""
    tree: Params = {}
    for name, value in form.items():
        *steps, last = name.split(".")
        inside = tree
        for step in steps:
            inside = inside.setdefault(step, {})
        inside[last] = value
    return tree


def _numbered(tree: Any, *steps: str) -> list[Any]:
    """The elements of a list, in the order of their numbers. An empty list is an empty text."""
    for step in steps:
        tree = tree.get(step, {}) if isinstance(tree, dict) else {}
    return [tree[key] for key in sorted(tree, key=int)] if isinstance(tree, dict) else []
