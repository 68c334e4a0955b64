"""`aws_iam_policy_document`: the JSON that the provider makes of statement blocks."""

from __future__ import annotations

import json
import zlib
from typing import Any

from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.values.cty import Value

_LISTS = (
    ("actions", "Action"),
    ("not_actions", "NotAction"),
    ("resources", "Resource"),
    ("not_resources", "NotResource"),
)


def _policy_document(request: Request) -> dict[str, Any]:
    config = request.config
    statements: list[dict[str, Any]] = []
    for source in config.get("source_policy_documents") or []:
        statements = _merged(statements, json.loads(source).get("Statement", []))
    statements = _merged(statements, [_statement(each) for each in config.get("statement") or []])
    for source in config.get("override_policy_documents") or []:
        statements = _merged(statements, json.loads(source).get("Statement", []))
    document = {"Version": config.get("version") or "2012-10-17"}
    if config.get("policy_id"):
        document["Id"] = config["policy_id"]
    whole = {**document, "Statement": statements}
    text = json.dumps(whole, indent=2)
    return {
        "id": str(zlib.crc32(text.encode())),
        "json": text,
        "minified_json": json.dumps(whole, separators=(",", ":")),
    }


def _merged(statements: list[dict[str, Any]], added: Any) -> list[dict[str, Any]]:
    """A statement takes the place of the one with the same Sid."""
    result = list(statements)
    for each in added if isinstance(added, list) else [added]:
        sids = [known.get("Sid") for known in result]
        if each.get("Sid") and each["Sid"] in sids:
            result[sids.index(each["Sid"])] = each
        else:
            result.append(each)
    return result


def _statement(block: dict[str, Value]) -> dict[str, Any]:
    statement: dict[str, Any] = {"Sid": block["sid"]} if block.get("sid") else {}
    statement["Effect"] = block.get("effect") or "Allow"
    for argument, member in _LISTS:
        if block.get(argument):
            statement[member] = _folded(block[argument])
    for argument, member in (("principals", "Principal"), ("not_principals", "NotPrincipal")):
        if block.get(argument):
            statement[member] = _principals(block[argument])
    conditions: dict[str, dict[str, Any]] = {}
    for each in block.get("condition") or []:
        conditions.setdefault(each["test"], {})[each["variable"]] = _folded(each["values"], ordered=True)
    return {**statement, **({"Condition": conditions} if conditions else {})}


def _principals(blocks: list[dict[str, Value]]) -> Any:
    members: dict[str, list[str]] = {}
    for each in blocks:
        members.setdefault(each["type"], []).extend(each["identifiers"])
    if members == {"*": ["*"]}:
        return "*"
    return {kind: _folded(identifiers) for kind, identifiers in sorted(members.items())}


def _folded(values: list[str], *, ordered: bool = False) -> Any:
    unescaped = [each.replace("&{", "${") for each in values]
    if len(unescaped) == 1:
        return unescaped[0]
    return unescaped if ordered else sorted(unescaped, reverse=True)


READERS = {"aws_iam_policy_document": _policy_document}
