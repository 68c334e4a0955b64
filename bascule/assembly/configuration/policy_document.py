"""The policy that a block of `aws_iam_policy_document` stands for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from bascule.assembly.configuration.unknown import Unknown, wholly_known

TYPE = "aws_iam_policy_document"

_LISTS = {"actions": "Action", "not_actions": "NotAction", "resources": "Resource", "not_resources": "NotResource"}
_PRINCIPALS = {"principals": "Principal", "not_principals": "NotPrincipal"}


def policy_text(values: Mapping[str, Any]) -> Any:
    """The data source's `json`, with its statements in the order of the block; partly Unknown as its arguments are."""
    document = {"Version": values.get("version") or "2012-10-17", "Statement": list(_statements(values))}
    return json.dumps(document) if wholly_known(document) else Unknown(document=document)


def _statements(values: Mapping[str, Any]) -> Iterator[Any]:
    for argument in ("source_policy_documents", "override_policy_documents"):
        for text in _listed(values.get(argument)):
            yield from _foreign_statements(text)
    for block in _listed(values.get("statement")):
        yield block if isinstance(block, Unknown) else _statement(block)


def _foreign_statements(text: Any) -> list[Any]:
    """Those of another document's text."""
    document = text.document if isinstance(text, Unknown) else json.loads(text)
    return [text] if document is None else _listed(document.get("Statement"))


def _statement(block: Mapping[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {"Effect": _or(block.get("effect"), "Allow")}
    if block.get("sid") is not None:
        made["Sid"] = block["sid"]
    made |= {member: _variables(block[name]) for name, member in _LISTS.items() if block.get(name) is not None}
    for name, member in _PRINCIPALS.items():
        if principals := _listed(block.get(name)):
            made[member] = _grouped((each, ("type",), "identifiers") for each in principals)
    if conditions := _listed(block.get("condition")):
        made["Condition"] = _grouped((each, ("test", "variable"), "values") for each in conditions)
    return made


def _grouped(blocks: Iterator[tuple[Any, tuple[str, ...], str]]) -> Any:
    """Values by the blocks' keys; Unknown as soon as a block or a key is."""
    found: dict[str, Any] = {}
    for block, keys, name in blocks:
        if isinstance(block, Unknown) or any(isinstance(block[key], Unknown) for key in keys):
            return block if isinstance(block, Unknown) else next(v for v in block.values() if isinstance(v, Unknown))
        inner = found
        for key in keys[:-1]:
            inner = inner.setdefault(block[key], {})
        known = inner.setdefault(block[keys[-1]], [])
        inner[block[keys[-1]]] = [*known, *_listed(_variables(block[name]))]
    return found


def _variables(value: Any) -> Any:
    """`&{aws:username}` is how the block writes a variable of IAM."""
    if isinstance(value, str):
        return value.replace("&{", "${")
    return [_variables(each) for each in value] if isinstance(value, list) else value


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _or(value: Any, default: str) -> Any:
    return default if value is None else value
