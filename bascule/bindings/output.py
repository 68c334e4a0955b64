"""A value that a stack exports."""

from __future__ import annotations

from typing import Any

from bascule.bindings.source import declaration
from bascule.bindings.stack import Stack
from bascule.errors import BindingError, Problem


class Output:
    """An output of the stack: shown by `cdktf output`.

    `kind` is the value's type in Terraform's words (string, number, bool, list(string) …). `variable` is the name
    under which the pipelines of applications find a delivered one, "" for any other.

    Raises:
        BindingError: what is kept out of logs cannot be delivered, for variables stand in logs.
    """

    def __init__(
        self,
        stack: Stack,
        name: str,
        *,
        value: Any,
        description: str,
        kind: str = "string",
        sensitive: bool = False,
        deliver: bool = False,
    ) -> None:
        self.name, self.kind, self.description, self.sensitive = name, kind, description, sensitive
        self.value = value
        self.variable = name.upper() if deliver else ""
        self.source = declaration()
        if sensitive and deliver:
            raise BindingError(
                Problem(
                    message=f"the output {name} is sensitive, and a variable's value stands in logs",
                    where=self.source,
                    accepted="outputs that may be read by everybody",
                    fix="deliver the name of the secret that holds it, which the application reads itself",
                )
            )
        stack.outputs[name] = self
        stack.declare(("output", name), {"value": value, "description": description, "sensitive": sensitive or None})
        # CDKTF's command line finds outputs by this table; its own output constructs would fill it at 1.3 ms each.
        table = stack.document.setdefault("//", {}).setdefault("outputs", {}).setdefault(stack.name, {})
        table[name] = name
