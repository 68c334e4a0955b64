"""Values of a shape as XML elements, as the protocols `query`, `ec2` and `rest-xml` write them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring


def document(root: Element) -> bytes:
    """The document that the element is."""
    return b"<?xml version='1.0' encoding='utf-8'?>\n" + tostring(root)


def fill(parent: Element, shape: Any, values: Mapping[str, Any]) -> None:
    """The element holds the members of a structure that have a value, those in headers left out."""
    for name, member in shape.members.items():
        if values.get(name) is not None and "location" not in member.serialization:
            add(parent, member, member.serialization.get("name", name), values[name])


def add(parent: Element, shape: Any, name: str, value: Any) -> None:
    """The value stands in the parent under that name: in one element, or in several of a flattened list or map."""
    if shape.type_name == "list":
        _add_list(parent, shape, name, value)
    elif shape.type_name == "map":
        _add_map(parent, shape, name, value)
    elif shape.type_name == "structure":
        fill(SubElement(parent, name), shape, value)
    else:
        SubElement(parent, name).text = text(shape, value)


def _add_list(parent: Element, shape: Any, name: str, values: Sequence[Any]) -> None:
    flattened = shape.serialization.get("flattened")
    inside = parent if flattened else SubElement(parent, name)
    own = shape.member.serialization.get("name")
    for each in values:
        add(inside, shape.member, (own or name) if flattened else (own or "member"), each)


def _add_map(parent: Element, shape: Any, name: str, values: Mapping[str, Any]) -> None:
    flattened = shape.serialization.get("flattened")
    inside = parent if flattened else SubElement(parent, name)
    for key, value in values.items():
        entry = SubElement(inside, name if flattened else "entry")
        add(entry, shape.key, shape.key.serialization.get("name", "key"), key)
        add(entry, shape.value, shape.value.serialization.get("name", "value"), value)


def text(shape: Any, value: Any) -> str:
    """A plain value as XML and headers write it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if shape.type_name == "blob":
        return b64encode(value if isinstance(value, bytes) else str(value).encode()).decode()
    return str(value)
