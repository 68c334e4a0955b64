"""JSON values to what they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from bascule.assembly.configuration.expression import ExpressionError, Scope, evaluate, parse_template, referred
from bascule.assembly.configuration.expression.nodes import Template
from bascule.assembly.configuration.json_body import COMMENT, BodyError, LabelledBody, labelled_bodies
from bascule.assembly.configuration.unknown import Unknown


class Evaluator:
    """Evaluates the values of one Terraform module; `unreadable` are the texts that are no expressions."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.unreadable: dict[str, None] = {}

    def value(self, raw: Any, scope: Scope) -> Any:
        """The value of an argument, templates in it evaluated at any depth."""
        if isinstance(raw, str):
            return self._text(raw, scope)
        if isinstance(raw, list):
            return [self.value(each, scope) for each in raw]
        if isinstance(raw, Mapping):
            return self.body(raw, scope)
        return raw

    def body(self, raw: Mapping[str, Any], scope: Scope, *, only: str | None = None) -> dict[str, Any]:
        """Arguments and nested blocks by name, `dynamic` ones in the place of those that they make."""
        dynamic = _dynamic(raw.get("dynamic"))
        found = {
            self._key(name, scope): self.value(value, scope)
            for name, value in raw.items()
            if name != COMMENT and only in (None, name) and not (dynamic and name == "dynamic")
        }
        for block in dynamic:
            (name,) = block.labels
            if only in (None, name):
                written = found.get(name, [])
                found[name] = [*(written if isinstance(written, list) else [written]), *self._repeated(block, scope)]
        return found

    def addresses(self, text: str, scope: Scope) -> Iterator[str]:
        """The addresses that a template reads."""
        try:
            yield from (scope.prefix + address for address in referred(parse_template(text)))
        except ExpressionError:
            self.unreadable[text] = None

    def _text(self, raw: str, scope: Scope) -> Any:
        if "${" not in raw and "%{" not in raw:
            return raw
        try:
            node = parse_template(raw)
            found = evaluate(node, scope)
        except (ExpressionError, RecursionError):
            self.unreadable[raw] = None
            return Unknown(text=raw)
        is_expression = isinstance(found, Unknown) and not isinstance(node, Template)
        return replace(found, text=raw) if is_expression else found

    def _key(self, raw: str, scope: Scope) -> str:
        """An object's key, as the file has it where it is not known."""
        found = self._text(raw, scope)
        return found if isinstance(found, str) else raw

    def _repeated(self, block: LabelledBody, scope: Scope) -> list[Any]:
        """The nested blocks that a `dynamic` one makes; one Unknown for all when their number is not known."""
        collection = self.value(block.body["for_each"], scope)
        if not isinstance(collection, dict | list):
            return [collection if isinstance(collection, Unknown) else Unknown(text=f"dynamic {block.labels[0]}")]
        iterator = block.body.get("iterator", block.labels[0])
        pairs = collection.items() if isinstance(collection, dict) else ((each, each) for each in collection)
        content = block.body["content"]
        contents = [each for each in (content if isinstance(content, list) else [content]) if isinstance(each, Mapping)]
        return [
            self.body(content, scope.within(**{iterator: {"key": key, "value": value}}))
            for key, value in pairs
            for content in contents
        ]


def _dynamic(raw: Any) -> list[LabelledBody]:
    """The blocks below a key `dynamic`; none when it is an ordinary one, such as a tag's."""
    try:
        blocks = list(labelled_bodies(raw, 1, ("dynamic",)))
    except BodyError:
        return []
    return blocks if all(_repeats(block.body) for block in blocks) else []


def _repeats(body: Mapping[str, Any]) -> bool:
    return "for_each" in body and isinstance(body.get("content"), Mapping | list)
