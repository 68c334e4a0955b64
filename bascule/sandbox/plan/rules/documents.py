"""JSON arguments of AWS are planned as the provider writes them: no white space, keys in order."""

from __future__ import annotations

import json
from typing import Any

from bascule.sandbox.plan.change import Change

_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
_LEGACY = {"aws_iam_role_policy", "aws_iam_group_policy", "aws_iam_user_policy"}
"""Here `Version` and `Id` stand before the statements."""


def normal_json(document: Any) -> str:
    """The document as Go's encoder writes it."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return text


def _documents(change: Change) -> None:
    for name, attribute in change.resource.block.attributes.items():
        text = change.planned.get(name)
        if attribute.type == "string" and isinstance(text, str) and change.resource.rule(name).format == "json":
            _normalise(change, name, text)


def _normalise(change: Change, name: str, text: str) -> None:
    prior = (change.prior or {}).get(name)
    try:
        document = json.loads(text)
    except ValueError:
        return
    written = _legacy(document) if change.resource.name in _LEGACY else normal_json(document)
    change.planned[name] = prior if prior is not None and text == prior else written


def _legacy(document: Any) -> str:
    if not isinstance(document, dict):
        return normal_json(document)
    head = [key for key in ("Version", "Id") if key in document]
    members = [*head, *sorted(document.keys() - set(head))]
    return "{" + ",".join(f"{json.dumps(key)}:{normal_json(document[key])}" for key in members) + "}"


RULES = {"aws_*": (_documents,)}
