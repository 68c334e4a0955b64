"""The text of generated modules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.bindings.generator.block_model import BlockModel, block_models
from bascule.bindings.generator.names import class_name, package_name, python_name, short_type
from bascule.schemas import Provider

_META = (
    ("count", "int | Expression | None"),
    ("for_each", "Mapping[str, Any] | Expression | None"),
    ("provider", "ProviderConfiguration | None"),
    ("depends_on", "Sequence[Element] | None"),
    ("lifecycle", "Lifecycle | None"),
)

_PROVIDER_META = (("alias", "str | None"), ("source", "str | None"))

_IMPORTS = """from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct

from bascule.bindings.attribute import Attribute
from bascule.bindings.block import Block
from bascule.bindings.element import DataSource, Element, Resource
from bascule.bindings.expression import Expression
from bascule.bindings.lifecycle import Lifecycle
from bascule.bindings.provider import ProviderConfiguration
from bascule.bindings.types import Bool, Items, Number, Strings
"""


def render_element(provider: Provider, terraform_type: str, schema: Mapping[str, Any], *, kind: str) -> str:
    """The module of one resource type (kind "resource") or data source (kind "data")."""
    base = "DataSource" if kind == "data" else "Resource"
    name = ("Data" if kind == "data" else "") + class_name(short_type(provider, terraform_type))
    *nested, root = block_models(schema["block"], name)
    lines = [
        *_header(provider, f"{'data.' if kind == 'data' else ''}{terraform_type}"),
        *(line for block in nested for line in _block_class(block)),
        "",
        "",
        f"class {name}({base}):",
        *_docstring(f"{kind} `{terraform_type}` of {provider.source} {provider.version}.", root),
        "",
        f'    terraform_type = "{terraform_type}"',
        "",
        *(f'    {python_name(each)} = Attribute("{each}")' for each in root.computed),
        "",
        *_constructor(root, leading=("scope: Construct", "id_: str"), trailing=_META),
        "        super().__init__(",
        "            scope,",
        "            id_,",
        *_table(root, indent=12),
        *(f"            {each}={each}," for each, _ in _META),
        "        )",
    ]
    return "\n".join(lines) + "\n"


def render_provider(provider: Provider, schema: Mapping[str, Any]) -> str:
    """The module of the provider's own configuration."""
    name = f"{class_name(package_name(provider))}Provider"
    *nested, root = block_models(schema["block"], name)
    lines = [
        *_header(provider, "provider"),
        *(line for block in nested for line in _block_class(block)),
        "",
        "",
        f"class {name}(ProviderConfiguration):",
        *_docstring(f"configuration of the provider {provider.source} {provider.version}.", root),
        "",
        f'    local_name = "{provider.local_name}"',
        f'    default_source = "{provider.source}"',
        f'    version = "{provider.version}"',
        "",
        *_constructor(_without_alias(root), leading=("scope: Construct",), trailing=_PROVIDER_META),
        "        super().__init__(",
        "            scope,",
        *_table(_without_alias(root), indent=12),
        "            alias=alias,",
        "            source=source,",
        "        )",
    ]
    return "\n".join(lines) + "\n"


def _without_alias(root: BlockModel) -> BlockModel:
    return BlockModel(
        path=root.path,
        name=root.name,
        arguments=tuple(each for each in root.arguments if each.name not in ("alias", "source")),
        computed=(),
    )


def _header(provider: Provider, what: str) -> Iterator[str]:
    yield f'"""Generated from the schema of {provider.source} {provider.version}; never edited.'
    yield ""
    yield f"bascule bindings add {provider.name}:{what}"
    yield '"""'
    yield ""
    yield "# ruff: noqa"
    yield _IMPORTS.rstrip("\n")


def _block_class(block: BlockModel) -> Iterator[str]:
    yield from ("", "")
    yield f"class {block.name}(Block):"
    yield from _docstring(f"block `{'.'.join(block.path)}`.", block)
    yield ""
    yield "    __slots__ = ()"
    yield ""
    yield from _constructor(block, leading=(), trailing=())
    yield "        super().__init__("
    yield from _table(block, indent=12)
    yield "        )"


def _docstring(first: str, block: BlockModel) -> Iterator[str]:
    yield f'    """{first[0].upper()}{first[1:]}'
    if block.arguments:
        yield ""
        yield from (f"    {python_name(each.name)}: {each.note}" for each in block.arguments)
    yield '    """'


def _constructor(
    block: BlockModel, *, leading: tuple[str, ...], trailing: tuple[tuple[str, str], ...]
) -> Iterator[str]:
    keywords = [*(each.parameter for each in block.arguments), *(f"{name}: {kind} = None" for name, kind in trailing)]
    star = ["*"] if keywords else []
    yield "    def __init__("
    yield from (f"        {each}," for each in ("self", *leading, *star, *keywords))
    yield "    ) -> None:"


def _table(block: BlockModel, *, indent: int) -> Iterator[str]:
    pad = " " * indent
    yield f"{pad}{{"
    yield from (f'{pad}    "{each.name}": {python_name(each.name)},' for each in block.arguments)
    yield f"{pad}}},"
