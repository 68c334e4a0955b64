"""An object that was just written, and what its owner is told about it."""

from __future__ import annotations

from dataclasses import dataclass

from bascule.sandbox.diagnostics import Diagnostic, Refusal
from bascule.sandbox.values.cty import Value


class Unfinished(Refusal):
    """The object exists and is not as it should be: the provider waited in vain. The engine's state holds it."""

    def __init__(self, id_: str, attributes: dict[str, Value], *diagnostics: Diagnostic) -> None:
        self.id = id_
        self.attributes = attributes
        super().__init__(*diagnostics)


@dataclass(frozen=True)
class Written:
    """The identifier and attributes of an object as the store has it now."""

    id: str
    attributes: dict[str, Value]
    complaints: tuple[Diagnostic, ...] = ()

    def answer(self) -> tuple[str, dict[str, Value]]:
        """The identifier and attributes; Unfinished if there are complaints."""
        if self.complaints:
            raise Unfinished(self.id, self.attributes, *self.complaints)
        return self.id, self.attributes
