"""The configuration of one Terraform module as a plan's JSON has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from bascule.assembly.configuration.evaluator import Evaluator
from bascule.assembly.configuration.expression import ExpressionError, Scope, parse_template, referred
from bascule.assembly.configuration.namespaces import Members
from bascule.assembly.configuration.plan.expressions import references_in, text_in
from bascule.assembly.configuration.unknown import Unknown


class CalledModule:
    """Its resources' expressions, and its references as addresses of the whole configuration.

    Args:
        document: `root_module`, or `module` of a call.
        arguments: the call's expressions.
        variables: values that the plan has for the root module's variables.
    """

    def __init__(
        self,
        document: Mapping[str, Any],
        *,
        prefix: str = "",
        caller: CalledModule | None = None,
        arguments: Mapping[str, Any] | None = None,
        variables: Mapping[str, Any] | None = None,
    ) -> None:
        self._document = document
        self._prefix = prefix
        self._caller = caller
        self._arguments = arguments or {}
        self._evaluator = Evaluator(Scope(prefix=prefix, names={"var": Members(variables or {})}))

    @property
    def calls(self) -> dict[str, Any]:
        """The calls of modules by name."""
        return dict(self._document.get("module_calls") or {})

    @cached_property
    def _resources(self) -> dict[str, Mapping[str, Any]]:
        return {str(each.get("address")): each for each in self._document.get("resources") or []}

    def resource(self, address: str) -> Mapping[str, Any]:
        """What the configuration says of the resource; empty when it is not there."""
        return self._resources.get(address, {})

    def module(self, names: Sequence[str]) -> CalledModule:
        """The module that these calls lead to."""
        if not names:
            return self
        call = self.calls.get(names[0], {})
        called = CalledModule(
            call.get("module") or {},
            prefix=f"{self._prefix}module.{names[0]}.",
            caller=self,
            arguments=call.get("expressions"),
        )
        return called.module(names[1:])

    def value(self, constant: Any) -> Any:
        """What a constant value comes to, in which a configuration in JSON has its templates."""
        return self._evaluator.value(constant, self._evaluator.scope)

    def unknown(self, written: Any) -> Unknown:
        """A value that is not known, by what it was written as; of a JSON text with all that is known of it."""
        text = text_in(written)
        found = self.value(text)
        return Unknown(
            text=text,
            references=self.addresses(list(references_in(written))),
            document=found.document if isinstance(found, Unknown) else None,
        )

    def addresses(self, references: Sequence[str]) -> tuple[str, ...]:
        """The addresses that references lead to, through variables and outputs of modules."""
        found: dict[str, None] = {}
        for reference in references:
            found |= dict.fromkeys(self._addresses(reference))
        return tuple(found)

    def _addresses(self, reference: str) -> tuple[str, ...]:
        words = _address(reference).split(".")
        if words[0] == "var" and self._caller is not None:
            return self._caller.addresses(list(references_in(self._arguments.get(words[1]))))
        if words[0] == "module" and len(words) > 1:
            return (f"{self._prefix}module.{words[1]}", *self._of_output(words[1], reference))
        return (self._prefix + ".".join(words),) if words[0] else ()

    def _of_output(self, name: str, reference: str) -> tuple[str, ...]:
        output = reference.rpartition(".")[2]
        called = self.module([name])
        written = (called._document.get("outputs") or {}).get(output, {}).get("expression")
        return called.addresses(list(references_in(written)))


def _address(reference: str) -> str:
    """`aws_lb.x` of `aws_lb.x[0].arn`; empty for what is no block, such as `each.key`."""
    try:
        return next(iter(referred(parse_template(f"${{{reference}}}"))), "")
    except ExpressionError:
        return ""
