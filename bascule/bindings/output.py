"""A value that a stack exports."""

from __future__ import annotations

from typing import Any

from bascule.bindings.source import declaration
from bascule.bindings.stack import Stack


class Output:
    """An output of the stack: shown by `cdktf output`, and delivered to the apps' pipelines.

    `kind` is the value's type in Terraform's words (string, number, bool, list(string) …).
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
    ) -> None:
        self.name, self.kind, self.description, self.sensitive = name, kind, description, sensitive
        self.source = declaration()
        stack.outputs[name] = self
        stack.declare(("output", name), {"value": value, "description": description, "sensitive": sensitive or None})
        # CDKTF's command line finds outputs by this table; its own output constructs would fill it at 1.3 ms each.
        table = stack.document.setdefault("//", {}).setdefault("outputs", {}).setdefault(stack.name, {})
        table[name] = name
