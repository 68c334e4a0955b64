"""One Terraform module: all its documents, and the modules that it calls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from bascule.assembly.configuration.block import Block, Kind
from bascule.assembly.configuration.called_modules import module_folder, not_there
from bascule.assembly.configuration.declaration import Declaration, templates_in
from bascule.assembly.configuration.declarations import declarations, local_values, variables
from bascule.assembly.configuration.declared_block import META, DeclaredBlock
from bascule.assembly.configuration.documents import Documents, read_folder
from bascule.assembly.configuration.evaluator import Evaluator
from bascule.assembly.configuration.expression import Scope
from bascule.assembly.configuration.namespaces import LazyMembers, Members, ModuleOutputs, Variables

_OF_ROOT = (Kind.BACKEND, Kind.OUTPUT)
"""What counts in the root module alone."""


class TerraformModule:
    """Its blocks, evaluated as far as its documents tell.

    Args:
        prefix: goes before addresses, `module.m.` in a called module.
        variables: values that take the place of defaults.
        ancestors: folders of the modules that call it.
    """

    def __init__(
        self,
        documents: Documents,
        *,
        prefix: str = "",
        variables: Mapping[str, Any] | Members | None = None,
        ancestors: tuple[Path, ...] = (),
    ) -> None:
        self._documents = documents
        self._prefix = prefix
        self._given = variables if isinstance(variables, Members) else Members(variables or {})
        self._ancestors = (*ancestors, documents[0][0].parent.resolve())
        self._locals = local_values(documents)
        self._evaluator = Evaluator(Scope(prefix=prefix))
        self._evaluator.scope = Scope(prefix=prefix, names=self._names())
        self._local_addresses: dict[str, frozenset[str]] = {}

    @cached_property
    def declarations(self) -> tuple[Declaration, ...]:
        """Every block, in the order of the files."""
        return tuple(declarations(self._documents))

    @cached_property
    def _called(self) -> dict[str, TerraformModule]:
        """The called modules that are at hand, by the name of the call."""
        found: dict[str, TerraformModule] = {}
        for call in self._calls():
            if folder := module_folder(call, self._ancestors):
                arguments = {
                    name: value for name, value in call.body.items() if name not in (*META, "source", "version")
                }
                found[call.name] = TerraformModule(
                    read_folder(folder).documents,
                    prefix=f"{self._prefix}{call.address}.",
                    variables=LazyMembers(arguments, self._value),
                    ancestors=self._ancestors,
                )
        return found

    def blocks(self) -> Iterator[Block]:
        """Every block with its values, several of one address where instances differ; then those of called modules."""
        for declaration in self.declarations:
            for declared in DeclaredBlock(declaration, self._evaluator, {}).judged():
                yield self._block(declaration, declared)
        for called in self._called.values():
            yield from (block for block in called.blocks() if block.kind not in _OF_ROOT)

    def unread(self) -> Iterator[str]:
        """What could not be looked at."""
        yield from (f"an expression that cannot be read: {text}" for text in self._evaluator.unreadable)
        yield from (not_there(call) for call in self._calls() if call.name not in self._called)
        for called in self._called.values():
            yield from called.unread()

    def _calls(self) -> Iterator[Declaration]:
        return (each for each in self.declarations if each.kind is Kind.MODULE)

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
            "module": LazyMembers({call.name: call.name for call in self._calls()}, self._outputs),
            "var": Variables(variables(self._documents), self._given),
        }

    def _outputs(self, name: str) -> Members:
        called = self._called.get(name)
        return called.outputs() if called else Members({})

    def outputs(self) -> ModuleOutputs:
        """Its outputs in expressions of the module that calls it."""
        found = {each.name: each.body.get("value") for each in self.declarations if each.kind is Kind.OUTPUT}
        return ModuleOutputs(found, self._value)

    def _value(self, raw: Any) -> Any:
        return self._evaluator.value(raw, self._evaluator.scope)

    def _by_type(self, kind: Kind) -> dict[str, Members]:
        found: dict[str, dict[str, DeclaredBlock]] = {}
        for each in self.declarations:
            if each.kind is kind:
                found.setdefault(each.type, {})[each.name] = DeclaredBlock(each, self._evaluator, {})
        return {type_: Members(named) for type_, named in found.items()}
