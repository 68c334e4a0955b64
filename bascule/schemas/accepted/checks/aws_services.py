"""Checks of single services of AWS: passwords of brokers, items of tables, sharing of documents, settings of models.

Sources: internal/service/mq/broker.go, dynamodb/table_item.go, ssm/document.go and sagemaker/validate.go of the
provider, read 2026-11-21; what a validator of configuration profiles takes, from knowledge.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from bascule.schemas.accepted.formats import FORMATS

_SHORTEST_PASSWORD, _LONGEST_PASSWORD, _LEAST_CHARACTERS = 12, 250, 4
_LONGEST_SETTING = 1024
_VALUE_KINDS = frozenset(("S", "N", "B", "SS", "NS", "BS", "M", "L", "NULL", "BOOL"))


def _broker_password(text: Any) -> str:
    if "," in text:
        return "must not contain commas"
    if len(set(text)) < _LEAST_CHARACTERS:
        return f"must contain at least {_LEAST_CHARACTERS} unique characters"
    if not _SHORTEST_PASSWORD <= len(text.encode()) <= _LONGEST_PASSWORD:
        return f"must be {_SHORTEST_PASSWORD} to {_LONGEST_PASSWORD} characters long, not {len(text.encode())}"
    return ""


def _table_item(text: Any) -> str:
    """Every attribute of an item is an object that says of what kind its value is."""
    try:
        item = json.loads(text)
    except ValueError:
        return ""  # what is no JSON, the format refuses
    if not isinstance(item, dict):
        return "an item must be a JSON object"
    wrong = [name for name, value in item.items() if not isinstance(value, dict) or not value.keys() <= _VALUE_KINDS]
    return f"{', '.join(wrong)} must be written with its kind, such as {{'S': 'text'}}" if wrong else ""


def _document_permissions(permissions: Any) -> str:
    if not permissions:
        return ""
    if permissions.get("type") != "Share":
        return "'type' must be 'Share'"
    return "" if "account_ids" in permissions else "'account_ids' must be defined"


def _model_environment(variables: Mapping[str, Any]) -> str:
    for name, value in variables.items():
        if not re.fullmatch(r"[A-Za-z_][0-9A-Za-z_]*", name):
            return f"only alphanumeric characters and underscores allowed, and no digit first: {name!r}"
        if max(len(name), len(value or "")) > _LONGEST_SETTING:
            return f"cannot be longer than {_LONGEST_SETTING} characters: {name!r}"
    return ""


def _json_or_arn(text: Any) -> str:
    """Empty where the text is one of the two."""
    return FORMATS["arn"](text) and FORMATS["json"](text) and "must be JSON or an ARN"


CHECKS: dict[str, Callable[[Any], str]] = {
    "broker-password": _broker_password,
    "table-item": _table_item,
    "document-permissions": _document_permissions,
    "model-environment": _model_environment,
    "json-or-arn": _json_or_arn,
}
