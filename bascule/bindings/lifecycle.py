"""How the engine treats a resource that it changes or destroys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bascule.bindings.attribute import Attribute
from bascule.bindings.block import Block


class Lifecycle(Block):
    """Terraform's `lifecycle` block; `ignore_changes` takes argument names, or "all"."""

    __slots__ = ()

    def __init__(
        self,
        *,
        create_before_destroy: bool | None = None,
        prevent_destroy: bool | None = None,
        ignore_changes: Sequence[str | Attribute] | None = None,
        replace_triggered_by: Sequence[str] | None = None,
    ) -> None:
        arguments: dict[str, Any] = {
            "create_before_destroy": create_before_destroy,
            "prevent_destroy": prevent_destroy,
            "replace_triggered_by": replace_triggered_by,
        }
        if ignore_changes is not None:
            names = [each.name if isinstance(each, Attribute) else each for each in ignore_changes]
            arguments["ignore_changes"] = "all" if names == ["all"] else names
        super().__init__(arguments)
