"""One binding: a provider's resource type, data source or own configuration, as users name it."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from bascule.bindings.generator.names import module_name, package_name
from bascule.bindings.generator.render import render_element, render_provider
from bascule.errors import BindingError, Problem
from bascule.schemas import PROVIDERS, Provider, load_schema

_TABLES = {"resource": "resource_schemas", "data": "data_source_schemas"}


@dataclass(frozen=True, kw_only=True, order=True)
class Binding:
    """`kind` is resource, data or provider; `terraform_type` is the provider's name for kind provider."""

    provider_name: str
    kind: str
    terraform_type: str

    @property
    def provider(self) -> Provider:
        """The vendored provider."""
        return PROVIDERS[self.provider_name]

    @property
    def module(self) -> str:
        """Package and module of the generated class, such as aws.ecs_service."""
        if self.kind == "provider":
            return f"{package_name(self.provider)}.provider"
        return f"{package_name(self.provider)}.{module_name(self.provider, self.terraform_type, kind=self.kind)}"

    def render(self) -> str:
        """The text of the generated module."""
        schema = load_schema(self.provider_name)
        if self.kind == "provider":
            return render_provider(self.provider, schema["provider"])
        table = schema[_TABLES[self.kind]]
        return render_element(self.provider, self.terraform_type, table[self.terraform_type], kind=self.kind)


def parse_binding(name: str) -> Binding:
    """The binding of a name: `aws_sqs_queue`, `data.aws_vpc`, `aws:provider`; a provider may stand before a colon.

    BindingError for a type that no vendored provider has, with the nearest names.
    """
    head, _, tail = name.rpartition(":")
    if tail == "provider" and head in PROVIDERS:
        return Binding(provider_name=head, kind="provider", terraform_type=head)
    kind, terraform_type = ("data", tail[5:]) if tail.startswith("data.") else ("resource", tail)
    for each in PROVIDERS.values():
        if head in ("", each.name) and terraform_type.startswith(f"{each.type_prefix}_"):
            table = load_schema(each.name)[_TABLES[kind]]
            if terraform_type in table:
                return Binding(provider_name=each.name, kind=kind, terraform_type=terraform_type)
            raise _unknown(name, terraform_type, list(table))
    raise _unknown(name, terraform_type, [])


def _unknown(name: str, terraform_type: str, known: list[str]) -> BindingError:
    near = difflib.get_close_matches(terraform_type, known, n=3)
    prefixes = ", ".join(f"{each.type_prefix}_…" for each in PROVIDERS.values())
    return BindingError(
        Problem(
            message="no vendored provider has this resource type or data source",
            found=name,
            accepted=", ".join(near) or f"types that start with {prefixes}; data sources as data.TYPE",
            fix="look the type up in the provider's documentation; six WAFv2 and QuickSight types are not vendored",
        )
    )
