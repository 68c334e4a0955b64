"""A synthesized stack as tests look at it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Template:
    """The Terraform document of one stack; addresses are as in Terraform, `type.name` and `data.type.name`."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document

    @property
    def addresses(self) -> list[str]:
        """Every resource's and data source's address, sorted."""
        found = [*self._addresses("resource", ""), *self._addresses("data", "data.")]
        return sorted(found)

    def resource(self, address: str) -> dict[str, Any]:
        """The arguments of the element at that address; KeyError lists the addresses there are."""
        table, rest = ("data", address[5:]) if address.startswith("data.") else ("resource", address)
        type_, _, name = rest.partition(".")
        try:
            arguments = self.document[table][type_][name]
        except KeyError:
            raise KeyError(f"{address} is not among {', '.join(self.addresses)}") from None
        return {key: value for key, value in arguments.items() if key != "//"}

    def resources(self, type_: str) -> dict[str, dict[str, Any]]:
        """The arguments of every resource of that type, by name."""
        names = self.document.get("resource", {}).get(type_, {})
        return {name: self.resource(f"{type_}.{name}") for name in names}

    def only(self, type_: str) -> dict[str, Any]:
        """The arguments of the one resource of that type; ValueError when there is not exactly one."""
        (arguments,) = self.resources(type_).values()
        return arguments

    def output(self, name: str) -> Any:
        """The value of an output, as the expression that it is."""
        return self.document["output"][name]["value"]

    def _addresses(self, table: str, prefix: str) -> list[str]:
        return [f"{prefix}{type_}.{name}" for type_, names in self.document.get(table, {}).items() for name in names]
