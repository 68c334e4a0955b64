"""All arguments of a stack, handed to CDKTF in one piece instead of one call an attribute."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from cdktf import TerraformElement

from bascule.bindings.expression import MARKED
from bascule.errors import BindingError, Problem

if TYPE_CHECKING:
    from bascule.bindings.stack import Stack

_CDKTF_TOKEN = re.compile(r"TfToken\[|e\+289")
"""CDKTF's own tokens as they look in JSON: texts and lists by name, numbers by their exponent."""


class Payload(TerraformElement):
    """The first child of its stack, so that aspects and `add_override` on the resources still win over it.

    CDKTF asks for the document twice: to find references between stacks, and to write. Where `link` has found them all,
    the first answer is empty, which spares a fifth of CDKTF's own time; `written` says that the second one was given.
    """

    def __init__(self, stack: Stack) -> None:
        super().__init__(stack, "payload")
        self._stack = stack
        self._foreign: dict[str, str] = {}
        self._remotes: dict[str, str] = {}
        self._linked = False
        self.written = False

    def link(self) -> None:
        """Makes the cross-stack references now, so that a mistake is raised here and not inside CDKTF's callback."""
        self._linked = not _has_cdktf_tokens(self._resolve(self._stack.document))

    def to_terraform(self) -> Any:
        """The stack's document, every reference resolved."""
        if self._linked:
            self._linked = False
            return {}
        self.written = True
        return self._resolve(self._stack.document)

    def _resolve(self, value: Any) -> Any:
        if isinstance(value, str):
            return MARKED.sub(self._expression, value) if "/*@" in value else value
        if isinstance(value, dict):
            return {key: self._resolve(each) for key, each in value.items()}
        return [self._resolve(each) for each in value] if isinstance(value, list) else value

    def _expression(self, match: re.Match[str]) -> str:
        expression, owner = match["expression"], match["stack"]
        if owner == self._stack.name:
            return expression
        if match[0] not in self._foreign:
            self._foreign[match[0]] = self._cross_stack(expression, owner)
        return self._foreign[match[0]]

    def _cross_stack(self, expression: str, owner: str) -> str:
        """The expression that reads another stack's state; CDKTF adds the output there and the data source here.

        Its own `cross_stack_reference` gives a token, which CDKTF would have to resolve in every string that holds it.
        """
        producer = self._stack.siblings.get(owner)
        if producer is None:
            raise BindingError(
                Problem(
                    message=f"{self._stack.name} refers to {expression} of a stack that is not in this app",
                    found=owner,
                    accepted=", ".join(sorted(self._stack.siblings)),
                    fix="build both stacks in one app, or find the object by name with a data source",
                )
            )
        return f"{self._remote_state(producer)}.outputs.{self._output(producer, expression)}"

    def _remote_state(self, producer: Stack) -> str:
        """The address of the data source that reads the producer's state."""
        if producer.name not in self._remotes:
            self._stack.note_producer(producer)
            remote = self._stack.register_incoming_cross_stack_reference(producer)
            self._remotes[producer.name] = f"data.terraform_remote_state.{remote.friendly_unique_id}"
        return self._remotes[producer.name]

    @staticmethod
    def _output(producer: Stack, expression: str) -> str:
        """The name of the producer's output that holds the expression's value."""
        return producer.register_outgoing_cross_stack_reference(expression).friendly_unique_id


def _has_cdktf_tokens(document: Any) -> bool:
    """Whether CDKTF has something of its own to resolve: a token, or an object that is no JSON."""
    try:
        return _CDKTF_TOKEN.search(json.dumps(document)) is not None
    except TypeError:
        return True
