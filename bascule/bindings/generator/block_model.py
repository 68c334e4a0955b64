"""A block of a provider's schema, in the order and form in which its class is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bascule.bindings.generator.names import block_class, python_name
from bascule.bindings.generator.types import python_type, terraform_words


@dataclass(frozen=True, kw_only=True)
class Argument:
    """An argument of a class: its Terraform name and type, and how the provider treats it."""

    name: str
    annotation: str
    words: str
    required: bool
    computed: bool = False
    deprecated: bool = False
    sensitive: bool = False

    @property
    def parameter(self) -> str:
        """The argument in a Python signature."""
        optional = "" if self.required else (" = None" if self.annotation == "Any" else " | None = None")
        return f"{python_name(self.name)}: {self.annotation}{optional}"

    @property
    def note(self) -> str:
        """What the type annotation does not say."""
        flags = {
            "computed if left out": self.computed and not self.required,
            "sensitive": self.sensitive,
            "deprecated": self.deprecated,
        }
        return ", ".join([self.words, *(flag for flag, holds in flags.items() if holds)])


@dataclass(frozen=True, kw_only=True)
class BlockModel:
    """A class to write: its path in the resource, its arguments (required ones first) and its computed attributes."""

    path: tuple[str, ...]
    name: str
    arguments: tuple[Argument, ...]
    computed: tuple[str, ...]


def block_models(block: Mapping[str, Any], owner: str, path: tuple[str, ...] = ()) -> Iterator[BlockModel]:
    """The models of a block and of all blocks in it, inner ones first; the last one is `owner`, with the empty path."""
    nested = block.get("block_types", {})
    for name, each in nested.items():
        yield from block_models(each.get("block", {}), owner, (*path, name))
    attributes = block.get("attributes", {})
    arguments = [*_attribute_arguments(attributes), *_block_arguments(nested, owner, path)]
    yield BlockModel(
        path=path,
        name=block_class(path, owner) if path else owner,
        arguments=tuple(sorted(arguments, key=lambda each: (not each.required, each.name))),
        computed=tuple(sorted(attributes)),
    )


def _attribute_arguments(attributes: Mapping[str, Any]) -> Iterator[Argument]:
    for name, attribute in attributes.items():
        if attribute.get("required") or attribute.get("optional"):
            constraint = _constraint(attribute)
            yield Argument(
                name=name,
                annotation=python_type(constraint),
                words=terraform_words(constraint),
                required=attribute.get("required", False),
                computed=attribute.get("computed", False),
                deprecated=attribute.get("deprecated", False),
                sensitive=attribute.get("sensitive", False),
            )


def _constraint(attribute: Mapping[str, Any]) -> Any:
    """The attribute's type; that of a nested type is made from its attributes."""
    nested = attribute.get("nested_type")
    if nested is None:
        return attribute["type"]
    inner = ["object", {name: _constraint(each) for name, each in nested["attributes"].items()}]
    return inner if nested["nesting_mode"] == "single" else [nested["nesting_mode"], inner]


def _block_arguments(nested: Mapping[str, Any], owner: str, path: tuple[str, ...]) -> Iterator[Argument]:
    for name, each in nested.items():
        single = each["nesting_mode"] in ("single", "group") or each.get("max_items") == 1
        inner = block_class((*path, name), owner)
        yield Argument(
            name=name,
            annotation=inner if single else f"Items[{inner}]",
            words="block" if single else f"blocks, {each['nesting_mode']}",
            required=each.get("min_items", 0) > 0,
            deprecated=each.get("block", {}).get("deprecated", False),
        )
