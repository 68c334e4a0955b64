"""The smallest configuration of any resource type: what the schema requires, and one member of each choice."""

from __future__ import annotations

import re
from typing import Any

from bascule.sandbox.schema.model import Attribute, Block, NestedBlock, ResourceType
from bascule.sandbox.values.cty import Type
from bascule.schemas.accepted.checks import CHECKS
from bascule.schemas.accepted.values import check_value
from bascule.schemas.rule import Rule

_POSITION = re.compile(r"\.\d+(?=\.|$)")
_FORMATS = {
    "json": "{}",
    "cidr": "10.0.0.0/16",
    "rfc3339": "2026-01-01T00:00:00Z",
    "duration": "1h",
    "arn": "arn:aws:iam::123456789012:role/main",
    "ip": "10.0.0.1",
    "iam-member": "user:ops@acme.example",
}
_TEXTS = (
    *("main", "main-1", "main_1", "Main", "MAIN", "/acme/main", "acme/main", "example.com", "_a.example.com"),
    *("arn:aws:iam::123456789012:role/main", "10.0.0.0/16", "2026-01-01T00:00:00Z", "ops@acme.example", "{}", "true"),
    *("1", "30", "30s", "1h", "05:00", "mon:00:00-mon:03:00", "rate(1 day)", "5432", "2.0", "1.28", "v1.0.0-main"),
    *("us-east-1", "us-central1", "123456789012", "12345678", "dGVzdA==", "+15555550100", "1GB", "tcp", "GMT"),
    *("projects/acme", "projects/acme/locations/global", "organizations/123", "folders/123", "user:ops@acme.example"),
    *("https://acme.example", "http://acme.example", "gs://main", "alias/main", "AWS/Main", "main.googleapis.com"),
    *("sg-12345678", "vpc-12345678", "lt-12345678", "rtb-12345678", "0 0 * * *", "cron(0 0 * * ? *)"),
)
"""Texts of the forms that arguments commonly have: the first that an argument takes is its value."""


def smallest(resource: ResourceType) -> dict[str, Any]:
    """The arguments as JSON; LookupError for an argument that takes none of the values that are known here."""
    return _Smallest(resource).block(resource.block, "")


class _Smallest:
    def __init__(self, resource: ResourceType) -> None:
        self.resource = resource
        self.chosen: set[str] = set()
        for rule in resource.rules.values():
            for choice in (rule.exactly_one_of, rule.at_least_one_of):
                names = [_POSITION.sub("", each) for each in choice]
                if names and self.chosen.isdisjoint(names):
                    self.chosen.add(names[0])

    def block(self, block: Block, prefix: str) -> dict[str, Any]:
        attributes = {
            name: self._attribute(each, prefix + name)
            for name, each in block.attributes.items()
            if each.required or prefix + name in self.chosen
        }
        blocks = {
            name: self._elements(each, prefix + name)
            for name, each in block.blocks.items()
            if each.min_items or self._leads_to_choice(prefix + name)
        }
        return attributes | blocks

    def _leads_to_choice(self, path: str) -> bool:
        return any(each == path or each.startswith(f"{path}.") for each in self.chosen)

    def _elements(self, nested: NestedBlock, path: str) -> Any:
        element = self.block(nested.block, f"{path}.")
        return element if nested.single else [element] * max(1, nested.min_items)

    def _attribute(self, attribute: Attribute, path: str) -> Any:
        if not attribute.nested:
            return self._value(attribute.type, path)
        element = self.block(Block(attributes=attribute.nested, blocks={}), f"{path}.")
        return {"single": element, "map": {"key": element}}.get(attribute.nesting, [element])

    def _value(self, type_: Type, path: str) -> Any:
        if isinstance(type_, str):
            return self._scalar(type_, path)
        kind, inner = type_[0], type_[1]
        if kind == "object":
            return {name: self._value(each, f"{path}.{name}") for name, each in inner.items()}
        return {"key": self._value(inner, path)} if kind == "map" else [self._value(inner, path)]

    def _scalar(self, type_: str, path: str) -> Any:
        rule = self.resource.rule(path)
        if type_ == "dynamic":
            return {"type": ["object", {}], "value": {}}
        if type_ == "bool":
            return rule.enum == ("true",)
        if type_ == "number":
            return _number(rule)
        return rule.enum[0] if rule.enum else self._text(rule, path)

    def _text(self, rule: Rule, path: str) -> str:
        candidates = [_FORMATS.get(rule.format, "main"), *_TEXTS, *("x" * size for size in rule.length or ())]
        name = path.rpartition(".")[2]
        for each in candidates:
            if check_value(rule, name, each) is None and not any(CHECKS[check](each) for check in rule.checks):
                return each
        raise LookupError(f"{self.resource.name}.{path}")


def _number(rule: Rule) -> int:
    if rule.enum:
        return int(rule.enum[0])
    low = rule.range[0] if rule.range else rule.min
    return 1 if low is None else int(low)
