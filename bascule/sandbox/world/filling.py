"""The values that a cloud adds to what was asked for: every unknown of a plan gets one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bascule.sandbox.schema.model import Block, NestedBlock, ResourceType
from bascule.sandbox.values.cty import Dynamic, Type, Unknown, Value, wholly_known
from bascule.sandbox.world.recipes import RECIPES
from bascule.sandbox.world.recipes.fallbacks import accepted, fallback
from bascule.sandbox.world.recipes.lifelike import ALPHABETS, characters, identifier, render
from bascule.sandbox.world.scope import Scope

Follow = Callable[[str, str], Value]
"""`follow(path, attribute)`: the attribute of the object that the path of this object refers to."""


_SUFFIX = 26
"""Characters that a provider puts after a prefix to make a name of it."""

Count = Callable[[str], int]
"""`count(name)`: the next number of that counter."""


_MADE_UP = ("uuid", "octet", "hash")


class Filling:
    """One object on its way to existing. Attributes may be made from one another, in any order."""

    def __init__(
        self,
        resource: ResourceType,
        planned: dict[str, Value],
        *,
        scope: Scope,
        seed: str,
        follow: Follow,
        count: Count,
    ) -> None:
        self.resource = resource
        self.planned: dict[str, Value] = planned
        self.scope = scope
        self.seed = seed
        self.made_up = False
        """Whether the id holds characters that were made up, so that another could be taken."""
        self._follow = follow
        self._count = count
        self._content = repr(sorted(planned.items()))
        self._done: dict[str, Value] = {}
        self._open: list[str] = []
        self._around: list[dict[str, Value]] = []
        self._identifying = False
        self._recipes: dict[str, Any] = resource.overlay.get("values", {})

    def id(self) -> str:
        """What tells the object from others of its type: its `id`, or the overlay's `key` where ids are shared."""
        self._identifying = True
        overlay = self.resource.overlay
        if "key" in overlay or "id" not in self.resource.block.attributes:
            template = overlay.get("key") or overlay.get("id")
            found = self.rendered(template) if template else self._fallback("id", "string")
        else:
            found = self.attribute("id")
        self._identifying = False
        return str(found)

    @property
    def region(self) -> str:
        """The region in which the object lives."""
        own = self.planned.get("region")
        return own if isinstance(own, str) else self.scope.region

    def follow(self, path: str, attribute: str) -> Value:
        """The attribute of the object that the path refers to; null if there is none."""
        return self._follow(path, attribute)

    def count(self, name: str) -> int:
        """The next number of that counter of the type."""
        return self._count(f"{self.resource.name} {name}")

    def planned_list(self, name: str) -> list[Value]:
        """The elements that were asked for; none where that is not known."""
        value = self.planned.get(name)
        return value if isinstance(value, list) else []

    def attribute(self, name: str) -> Value:
        """The top-level attribute, filled."""
        if name not in self._done:
            if name in self._open:
                raise ValueError(f"{self.resource.name}: {' -> '.join([*self._open, name])} goes round in a circle")
            self._open.append(name)
            self._done[name] = self._top(name)
            self._open.remove(name)
        return self._done[name]

    def value(self) -> dict[str, Value]:
        """The whole object, with nothing unknown left."""
        block = self.resource.block
        filled = {name: self.attribute(name) for name in block.attributes}
        return filled | {name: self._nested(name, each, self.planned.get(name)) for name, each in block.blocks.items()}

    def _top(self, name: str) -> Value:
        attribute = self.resource.block.attributes[name]
        value, recipe = self.planned.get(name), self._recipes.get(name)
        if isinstance(recipe, str) and recipe.startswith("!") and not wholly_known(value):
            return RECIPES[recipe[1:]](self)
        prefix = self.planned.get(f"{name}_prefix")
        if isinstance(value, Unknown) and isinstance(prefix, str) and prefix:
            self.made_up = self.made_up or self._identifying
            return prefix + characters("digits", _SUFFIX, f"{self.seed}|{name}")
        return self._fill(name, attribute.type, value)

    def _fill(self, path: str, type_: Type, value: Value) -> Value:
        if isinstance(value, Unknown):
            return self._made(path, type_)
        if value is None or isinstance(type_, str):
            return value
        kind, inner = type_[0], type_[1]
        if kind in ("list", "set"):
            return [self._fill(path, inner, each) for each in value]
        if kind == "map":
            return {key: self._fill(path, inner, each) for key, each in value.items()}
        if kind == "object":
            return {key: self._fill(f"{path}.{key}", each, value.get(key)) for key, each in inner.items()}
        return value

    def _nested(self, path: str, nested: NestedBlock, value: Any) -> Value:
        if isinstance(value, Unknown):
            made = self.rendered(self._recipes.get(path, nested.absent))
            return [{**nested.block.empty, **each} for each in made] if isinstance(made, list) else made
        if value is None or isinstance(value, Dynamic):
            return value
        if nested.single:
            return self._block(path, nested.block, value)
        if nested.nesting == "map":
            return {key: self._block(path, nested.block, each) for key, each in value.items()}
        return [self._block(path, nested.block, each) for each in value]

    def _block(self, path: str, block: Block, value: dict[str, Value]) -> Value:
        self._around.append(value)
        filled: dict[str, Value] = {}
        for name, attribute in block.attributes.items():
            filled[name] = self._fill(f"{path}.{name}", attribute.type, value.get(name))
        for name, nested in block.blocks.items():
            filled[name] = self._nested(f"{path}.{name}", nested, value.get(name))
        self._around.pop()
        return filled

    def _made(self, path: str, type_: Type) -> Value:
        if path == "id" and "id" in self.resource.overlay:
            return self.rendered(self.resource.overlay["id"])
        if path not in self._recipes:
            return self._fallback(path, type_)
        made = self.rendered(self._recipes[path])
        if type_ == "number" and isinstance(made, str):
            return int(made)
        return str(made) if type_ == "string" and isinstance(made, int) else made

    def rendered(self, recipe: Any) -> Value:
        """A recipe: a template, code's name after `!`, or a list or table of recipes."""
        if isinstance(recipe, str):
            return RECIPES[recipe[1:]](self) if recipe.startswith("!") else render(recipe, self.field)
        if isinstance(recipe, list):
            return [self.rendered(each) for each in recipe]
        if isinstance(recipe, dict) and "counter" in recipe:
            return self.count(render(recipe["counter"], self.field) or "")
        return {key: self.rendered(each) for key, each in recipe.items()} if isinstance(recipe, dict) else recipe

    def _fallback(self, path: str, type_: Type) -> Value:
        if path == "id":
            self.made_up = True
        found = fallback(self.resource.name, path, type_, scope=self.scope, seed=self.seed, attribute=self._plain)
        return accepted(found, self.resource.rule(path))

    def field(self, name: str) -> Any:
        """What stands in a template for the field of that name (`lifelike.py`)."""
        if name.startswith("@"):
            return self._scoped(name)
        if name.startswith("."):
            return self._around[-1].get(name[1:])
        head, _, rest = name.partition(":")
        if head == "ref":
            path, _, attribute = rest.partition(":")
            return self._follow(path, attribute)
        return self._made_up_text(head, rest) if head in (*ALPHABETS, *_MADE_UP) else self._plain(name)

    def _made_up_text(self, kind: str, rest: str) -> Any:
        if kind == "octet":
            return int(characters("digits", 6, f"{self.seed}|{rest}")) % 254 + 1
        if kind == "hash":
            return characters("hex", int(rest), self._content)
        self.made_up = self.made_up or self._identifying
        if kind == "uuid":
            return identifier(f"{self.seed}|{rest}")
        length, _, salt = rest.partition(":")
        return characters(kind, int(length), f"{self.seed}|{salt}")

    def _scoped(self, name: str) -> str:
        scope = self.scope
        values = {"@account": scope.account, "@region": self.region, "@partition": scope.partition}
        return (values | {"@dns": scope.dns_suffix, "@stack": scope.stack, "@number": scope.number})[name]

    def _plain(self, path: str) -> Value:
        """The attribute at a dotted path; in a list, that of the first element."""
        name, *rest = path.split(".")
        known = name in self.resource.block.attributes
        value = self.attribute(name) if known else self.planned.get(name)
        for step in rest:
            while isinstance(value, list):
                value = value[0] if value else None
            value = value.get(step) if isinstance(value, dict) else None
        return self._made(path, "string") if isinstance(value, Unknown) else value
