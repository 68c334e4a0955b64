"""`aws_iam_policy_document`: the JSON that the provider makes of statement blocks and other documents.

Form and order are the provider's (internal/service/iam/policy_model.go, 6.47): members in a fixed order, lists sorted
backwards unless order matters, a list of one written as its element, `&{` for `${`, and `<`, `>`, `&` escaped as Go
does.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.diagnostics import Path, refuse
from bascule.sandbox.values.cty import Value

Statement = dict[str, Any]

_VERSION = "2012-10-17"
_WITHOUT_VARIABLES = "2008-10-17"
_MEMBERS = ("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition")
_LISTS = (("actions", "Action"), ("not_actions", "NotAction"))
_LISTS_WITH_VARIABLES = (("resources", "Resource"), ("not_resources", "NotResource"))
_ESCAPED = {"&": "\\u0026", "<": "\\u003c", ">": "\\u003e", "\u2028": "\\u2028", "\u2029": "\\u2029"}


@dataclass
class _Document:
    version: str = ""
    id: str = ""
    statements: list[Statement] = field(default_factory=list)

    def merge(self, other: _Document) -> None:
        """The other's statements are added; one takes the place of that with the same Sid."""
        self.id = other.id or self.id
        self.version = max(self.version, other.version)
        for each in other.statements:
            sids = [known.get("Sid") for known in self.statements]
            if each.get("Sid") and each["Sid"] in sids:
                self.statements[sids.index(each["Sid"])] = each
            else:
                self.statements.append(each)

    def content(self) -> dict[str, Any]:
        """The members that are not empty, in the provider's order."""
        members = {"Version": self.version, "Id": self.id, "Statement": self.statements}
        return {name: value for name, value in members.items() if value}


def _policy_document(request: Request) -> dict[str, Any]:
    merged = _Document()
    for document in _sources(request):
        merged.merge(document)
    merged.merge(_configured(request))
    for document in _parsed_each(request, "override_policy_documents"):
        merged.merge(document)
    text = _escaped(json.dumps(merged.content(), indent=2, ensure_ascii=False))
    minified = _escaped(json.dumps(merged.content(), separators=(",", ":"), ensure_ascii=False))
    return {"id": str(zlib.crc32(text.encode())), "json": text, "minified_json": minified}


def _escaped(text: str) -> str:
    return "".join(_ESCAPED.get(character, character) for character in text)


def _sources(request: Request) -> list[_Document]:
    documents = list(_parsed_each(request, "source_policy_documents"))
    _unique(
        (each["Sid"] for document in documents for each in document.statements if each.get("Sid")),
        ("source_policy_documents",),
    )
    return documents


def _unique(sids: Iterable[str], path: Path) -> None:
    seen: set[str] = set()
    for sid in sids:
        if sid in seen:
            raise refuse(
                f"writing IAM Policy Document: duplicate Sid ({sid})", "Remove the Sid or make it unique.", path
            )
        seen.add(sid)


def _parsed_each(request: Request, name: str) -> Iterable[_Document]:
    for index, text in enumerate(request.config.get(name) or []):
        if text is not None:
            yield _parsed(text, (name, index))


def _parsed(text: str, path: Path) -> _Document:
    """The document that another one's JSON describes; what IAM does not know is dropped."""
    try:
        raw = json.loads(text)
        statements = raw.get("Statement", []) or []
        if not isinstance(statements, list):
            raise TypeError("Statement is not a list")  # noqa: TRY301 - all that is wrong with it is said in one place
        document = _Document(version=raw.get("Version", ""), id=raw.get("Id", ""))
        document.statements = [_statement_of(each) for each in statements]
    except (ValueError, TypeError, AttributeError) as error:
        raise refuse(f"writing IAM Policy Document: merging document: {error}", path=path) from error
    return document


def _statement_of(raw: dict[str, Any]) -> Statement:
    made = {member: raw[member] for member in _MEMBERS if raw.get(member) is not None}
    for member in ("Principal", "NotPrincipal"):
        if member in made:
            named = made[member]
            pairs = [("*", ["*"])] if isinstance(named, str) else list(named.items())
            made[member] = _principals(pairs)
    if "Condition" in made:
        tests = made["Condition"].items()
        made["Condition"] = _conditions(
            (test, name, _texts(values)) for test, variables in tests for name, values in variables.items()
        )
    return _without_empty(made)


def _texts(values: Any) -> list[str]:
    if isinstance(values, bool):
        return ["true" if values else "false"]
    return values if isinstance(values, list) else [values]


def _configured(request: Request) -> _Document:
    config = request.config
    document = _Document(version=config.get("version") or _VERSION, id=config.get("policy_id") or "")
    blocks = config.get("statement") or []
    _unique((each["sid"] for each in blocks if each.get("sid")), ("statement",))
    for index, block in enumerate(blocks):
        try:
            document.statements.append(_statement(block, document.version))
        except ValueError as error:
            raise refuse(f"writing IAM Policy Document: {error}", path=("statement", index)) from error
    return document


def _statement(block: dict[str, Value], version: str) -> Statement:
    made: Statement = {"Sid": block.get("sid") or "", "Effect": block.get("effect") or "Allow"}
    for argument, member in _LISTS:
        made[member] = _folded(block.get(argument) or [])
    for argument, member in _LISTS_WITH_VARIABLES:
        made[member] = _folded(_with_variables(block.get(argument) or [], version))
    for argument, member in (("principals", "Principal"), ("not_principals", "NotPrincipal")):
        blocks = block.get(argument) or []
        made[member] = _principals(
            [(each["type"], _folded(_with_variables(each["identifiers"], version))) for each in blocks]
        )
    conditions = block.get("condition") or []
    made["Condition"] = _conditions(
        (each["test"], each["variable"], _with_variables(each["values"], version)) for each in conditions
    )
    return _without_empty(made)


def _without_empty(statement: Statement) -> Statement:
    return {member: statement[member] for member in _MEMBERS if statement.get(member) not in (None, "", {})}


def _with_variables(values: list[str | None], version: str) -> list[str]:
    texts = [each or "" for each in values]
    if version == _WITHOUT_VARIABLES and any("&{" in each for each in texts):
        raise ValueError(f"found &{{ sequence, which is not supported in document version {version}")
    return [each.replace("&{", "${") for each in texts]


def _folded(values: list[str]) -> Any:
    """Null for none, the text for one, the texts sorted backwards for several."""
    return (values[0] if len(values) == 1 else sorted(values, reverse=True)) if values else None


def _principals(pairs: list[tuple[str, Any]]) -> Any:
    """By kind; several blocks of a kind are joined. Only `*` of everybody is written without a kind."""
    if len(pairs) == 1 and pairs[0][0] == "*" and pairs[0][1] in ("*", ["*"]):
        return "*"
    found: dict[str, Any] = {}
    for kind, identifiers in pairs:
        if kind not in found and isinstance(identifiers, str):
            found[kind] = identifiers
            continue
        known = found.get(kind, [])
        more = [identifiers] if isinstance(identifiers, str) else sorted(identifiers, reverse=True)
        found[kind] = [*([known] if isinstance(known, str) else known), *more]
    return dict(sorted(found.items()))


def _conditions(tests: Iterable[tuple[str, str, list[str]]]) -> dict[str, dict[str, Any]]:
    """By test and variable, both sorted; the values of one variable stay in their order."""
    found: dict[str, dict[str, list[str]]] = {}
    for test, variable, values in tests:
        found.setdefault(test, {}).setdefault(variable, []).extend(values)
    return {
        test: {name: values[0] if len(values) == 1 else values for name, values in sorted(variables.items())}
        for test, variables in sorted(found.items())
    }


READERS = {"aws_iam_policy_document": _policy_document}
