"""One Terraform module: all documents of its folder, and the modules that it calls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from bascule.assembly.configuration.block import Block, Kind
from bascule.assembly.configuration.declaration import Declaration, templates_in
from bascule.assembly.configuration.declarations import Documents, declarations, local_values, variables
from bascule.assembly.configuration.declared_block import DeclaredBlock
from bascule.assembly.configuration.evaluator import Evaluator
from bascule.assembly.configuration.expression import Scope
from bascule.assembly.configuration.namespaces import LazyMembers, Members


class TerraformModule:
    """Its blocks, evaluated as far as its documents tell.

    Args:
        prefix: goes before addresses, `module.m.` in a called module.
        arguments: values of variables that the caller gives.
    """

    def __init__(self, documents: Documents, *, prefix: str = "", arguments: Mapping[str, Any] | None = None) -> None:
        self._documents = documents
        self._prefix = prefix
        self._arguments = arguments or {}
        self._locals = local_values(documents)
        self._evaluator = Evaluator(Scope(prefix=prefix))
        self._evaluator.scope = Scope(prefix=prefix, names=self._names())
        self._local_addresses: dict[str, frozenset[str]] = {}

    @cached_property
    def declarations(self) -> tuple[Declaration, ...]:
        """Every block, in the order of the files."""
        return tuple(declarations(self._documents))

    def blocks(self) -> Iterator[Block]:
        """Every block with its values; several of one address where instances differ."""
        for declaration in self.declarations:
            for declared in DeclaredBlock(declaration, self._evaluator, {}).judged():
                yield self._block(declaration, declared)

    def unread(self) -> Iterator[str]:
        """What could not be looked at."""
        yield from (f"an expression that cannot be read: {text}" for text in self._evaluator.unreadable)

    def _block(self, declaration: Declaration, declared: DeclaredBlock) -> Block:
        return Block(
            kind=declaration.kind,
            type=declaration.type,
            name=declaration.name,
            address=self._prefix + declaration.address,
            values=declared.values(),
            meta=declared.meta(),
            references=self._addresses(declaration.templates),
            file=declaration.file,
            pointer=declaration.pointer,
        )

    def _addresses(self, templates: Sequence[str]) -> frozenset[str]:
        """What the templates read, by way of locals too."""
        found: set[str] = set()
        for text in templates:
            for address in self._evaluator.addresses(text, self._evaluator.scope):
                local = address.removeprefix(f"{self._prefix}local.")
                found |= {address} if local == address else self._addresses_of_local(local)
        return frozenset(found)

    def _addresses_of_local(self, name: str) -> frozenset[str]:
        if name not in self._local_addresses:
            self._local_addresses[name] = frozenset()
            self._local_addresses[name] = self._addresses(tuple(templates_in(self._locals.get(name))))
        return self._local_addresses[name]

    def _names(self) -> dict[str, Any]:
        return {
            **self._by_type(Kind.RESOURCE),
            "data": Members(self._by_type(Kind.DATA)),
            "local": LazyMembers(self._locals, self._value),
            "var": Members({**variables(self._documents), **self._arguments}),
        }

    def _value(self, raw: Any) -> Any:
        return self._evaluator.value(raw, self._evaluator.scope)

    def _by_type(self, kind: Kind) -> dict[str, Members]:
        found: dict[str, dict[str, DeclaredBlock]] = {}
        for each in self.declarations:
            if each.kind is kind:
                found.setdefault(each.type, {})[each.name] = DeclaredBlock(each, self._evaluator, {})
        return {type_: Members(named) for type_, named in found.items()}
