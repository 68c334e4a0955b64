"""The planned value of a block: defaults, computed values, and what stays as it was.

Two kinds of provider code stand behind the schemas. The old SDK makes computed values unknown only when the object is
new, and takes null and empty for the same. The newer framework also asks for computed values of new nested elements.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bascule.sandbox.plan.additions import added_entries
from bascule.sandbox.plan.applicability import applies
from bascule.sandbox.plan.suppression import may_be_missing, suppressed
from bascule.sandbox.plan.writing import written
from bascule.sandbox.schema.model import Attribute, Block, NestedBlock, ResourceType
from bascule.sandbox.values.canonical import canonical, is_zero, same
from bascule.sandbox.values.cty import UNKNOWN, Dynamic, Type, Unknown, Value


class Walk:
    """One walk over prior and proposed value of a resource."""

    def __init__(self, resource: ResourceType, *, creating: bool, top: Mapping[str, Value] | None = None) -> None:
        self.resource = resource
        self.creating = creating
        self.top: Mapping[str, Value] = top or {}

    def block(self, block: Block, path: str, prior: Any, proposed: Any) -> Value:
        """The planned value of one block; `prior` is null for a block that is new."""
        if proposed is None or isinstance(proposed, (Unknown, Dynamic)):
            return proposed
        old: Mapping[str, Value] = prior if isinstance(prior, dict) else {}
        planned: dict[str, Value] = {
            name: self._attribute(
                each,
                _join(path, name),
                old.get(name),
                proposed.get(name),
                fresh=self._fresh(each.type, prior),
                known=prior is not None,
            )
            for name, each in block.attributes.items()
        }
        if not path:
            self.top = planned
        for name, nested in block.blocks.items():
            fresh = self._fresh(nested.type, prior)
            planned[name] = self._nested(nested, _join(path, name), old.get(name), proposed.get(name), fresh=fresh)
        if path in self.resource.conditional:
            self._keep_inapplicable(block, path, prior, planned)
        return planned

    def _keep_inapplicable(self, block: Block, path: str, prior: Value, planned: dict[str, Value]) -> None:
        """Arguments that mean nothing for an object of this kind stay as they were, or absent."""
        for name in self.resource.conditional[path]:
            rule = self.resource.rule(_join(path, name))
            undecided = name not in planned or (self.creating and isinstance(planned[name], Unknown))
            counts = rule.idle and planned.get(name) not in rule.idle
            if not undecided and not counts and not applies(rule, planned, self.top):
                absent = block.blocks[name].absent if name in block.blocks else None
                planned[name] = prior.get(name) if isinstance(prior, dict) else absent

    def _fresh(self, type_: Type, prior: Value) -> bool:
        """Whether a computed value of that type becomes unknown. The old SDK forgets to, for scalars of a new block."""
        return self.creating or (prior is None and (not self.resource.sdk or not isinstance(type_, str)))

    def _attribute(
        self, attribute: Attribute, path: str, prior: Value, proposed: Value, *, fresh: bool, known: bool
    ) -> Value:
        """The planned value of one attribute; `known` says that its block was there before."""
        if attribute.write_only:
            return None
        rule = self.resource.rule(path)
        if proposed is None and rule.default is not None:
            proposed = _typed(attribute.type, rule.default)
        if isinstance(proposed, Unknown) or self._in_doubt(attribute.type, proposed):
            return UNKNOWN
        if proposed is None:
            return self._absent(attribute, path, prior, fresh=fresh)
        proposed = written(self.resource, path, proposed)
        if attribute.nested:
            proposed = self._nested_attributes(attribute, path, prior, proposed)
        else:
            proposed = self._with_inner_defaults(attribute.type, path, proposed)
        if attribute.type[0] == "map" and prior and isinstance(proposed, dict):
            proposed = self._members(path, prior, proposed)
        if not self.creating and known and self._unchanged(attribute.type, path, prior, proposed):
            return prior
        return None if self.creating and proposed == rule.means_none else proposed

    def _in_doubt(self, type_: Type, proposed: Value) -> bool:
        """Whether the old SDK knows nothing of a set: one of its elements is unknown, and may equal another."""
        return self.resource.sdk and type_[0] == "set" and any(isinstance(each, Unknown) for each in proposed or ())

    def _absent(self, attribute: Attribute, path: str, prior: Value, *, fresh: bool) -> Value:
        if attribute.computed:
            return UNKNOWN if fresh else prior
        if self.creating:
            return None
        return prior if is_zero(prior) or self._unchanged(attribute.type, path, prior, None) else None

    def _unchanged(self, type_: Type, path: str, prior: Value, proposed: Value) -> bool:
        if same(type_, prior, proposed) and (self.resource.sdk or not is_zero(prior)):
            return True
        return suppressed(self.resource, path, prior, proposed)

    def _members(self, path: str, prior: Any, proposed: dict[str, Value]) -> Value:
        """The members of a map, each as it was where its difference does not count, and what the cloud has added."""
        members = {
            key: prior[key] if key in prior and suppressed(self.resource, path, prior[key], each) else each
            for key, each in proposed.items()
        }
        return members | added_entries(self.resource.rule(path), prior, proposed)

    def _with_inner_defaults(self, type_: Type, path: str, value: Value) -> Value:
        """The value of an attribute that is written as blocks, its arguments as the plan has them, or by default."""
        if isinstance(type_, str) or value is None or isinstance(value, Unknown) or not self._has_rules(path):
            return value
        kind, inner = type_[0], type_[1]
        if kind in ("list", "set"):
            return [self._with_inner_defaults(inner, path, each) for each in value]
        if kind != "object":
            return value
        return {
            key: self._with_inner_defaults(
                each, _join(path, key), self._defaulted(each, _join(path, key), value.get(key))
            )
            for key, each in inner.items()
        }

    def _has_rules(self, path: str) -> bool:
        return any(each.startswith(f"{path}.") for each in self.resource.rules)

    def _defaulted(self, type_: Type, path: str, value: Value) -> Value:
        rule = self.resource.rule(path)
        given = _typed(type_, rule.default) if value is None and rule.default is not None else value
        return written(self.resource, path, given)

    def _nested_attributes(self, attribute: Attribute, path: str, prior: Value, proposed: Value) -> Value:
        block = Block(attributes=attribute.nested, blocks={})
        if attribute.nesting == "single":
            return self.block(block, path, prior, proposed)
        return self._elements(attribute.nesting, block, path, prior, proposed)

    def _nested(self, nested: NestedBlock, path: str, prior: Value, proposed: Value, *, fresh: bool) -> Value:
        if isinstance(proposed, (Unknown, Dynamic)):
            return proposed
        if is_zero(proposed) and path in self.resource.computed_blocks:
            return UNKNOWN if fresh else prior
        if is_zero(proposed) and nested.nesting != "group":
            return self._left_out(nested, path, prior)
        if nested.single:
            return self.block(nested.block, path, prior, proposed)
        planned = self._elements(nested.nesting, nested.block, path, prior, proposed)
        return prior if not self.creating and suppressed(self.resource, path, prior, planned) else planned

    def _left_out(self, nested: NestedBlock, path: str, prior: Value) -> Value:
        """The value of a block that the configuration has no longer, or never had.

        Where the old SDK ignores that an optional block is missing, it ignores only the number of blocks: what stood
        in the block goes back to its defaults.
        """
        if self.creating or is_zero(prior):
            return nested.absent
        if self.resource.sdk and isinstance(prior, list) and len(prior) == 1 and may_be_missing(self.resource, path):
            return [self.block(nested.block, path, prior[0], nested.block.empty)]
        return prior if self._unchanged(nested.type, path, prior, nested.absent) else nested.absent

    def _elements(self, nesting: str, block: Block, path: str, prior: Value, proposed: Value) -> Value:
        if nesting == "map":
            old = prior or {}
            return {key: self.block(block, path, old.get(key), each) for key, each in proposed.items()}
        if nesting == "set":
            return self._set(block, path, prior or [], proposed)
        earlier = [*(prior or []), *[None] * len(proposed)]
        return [self.block(block, path, old, new) for old, new in zip(earlier, proposed, strict=False)]

    def _set(self, block: Block, path: str, prior: list[Value], proposed: list[Value]) -> Value:
        """Elements of a set have no position: each is matched with the prior element that it equals once planned.

        A set's element that changes is another one, so that even the old SDK asks for its computed values; a new one
        in which nothing stands it does not see.
        """
        known = {canonical(block.type, each): each for each in prior}
        members = [self._member(block, path, known, each) for each in proposed]
        return [each for each in members if each in prior or not self.resource.sdk or _holds(each)]

    def _member(self, block: Block, path: str, known: Mapping[Any, Value], proposed: Value) -> Value:
        alike = known.get(canonical(block.type, proposed)) or _resembling(block, known.values(), proposed)
        matched = known.get(canonical(block.type, self.block(block, path, alike, proposed)))
        anew = Walk(self.resource, creating=True, top=self.top)
        return anew.block(block, path, None, proposed) if matched is None else matched


def _holds(value: Value) -> bool:
    """Whether anything stands in the value; 0 and false do."""
    if isinstance(value, dict):
        return any(map(_holds, value.values()))
    return any(map(_holds, value)) if isinstance(value, list) else value not in (None, "")


def _resembling(block: Block, prior: Iterable[Value], proposed: Value) -> Value:
    """The prior element that differs only in what the cloud computes and the configuration leaves out."""
    if not isinstance(proposed, dict):
        return None
    left_out = [name for name, each in block.attributes.items() if each.computed and proposed.get(name) is None]
    if not left_out:
        return None
    wanted = canonical(block.type, proposed)
    return next((each for each in prior if canonical(block.type, {**each, **dict.fromkeys(left_out)}) == wanted), None)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _typed(type_: Type, default: Any) -> Value:
    """A default in the form of its attribute's type."""
    if type_ == "string" and not isinstance(default, str):
        return str(default).lower() if isinstance(default, bool) else str(default)
    return default
