"""What a provider says no with: a summary, a detail and the path of the argument it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bascule.sandbox.wire.codec import Message
from bascule.sandbox.wire.messages import make

ERROR, WARNING = 1, 2


class MapKey(str):
    """A step of a path that is a key of a map, not the name of an attribute."""

    __slots__ = ()


Step = str | int | MapKey
Path = tuple[Step, ...]


@dataclass(frozen=True)
class Diagnostic:
    """One error or warning. The engine shows the source line of `path`."""

    summary: str
    detail: str = ""
    path: Path = ()
    severity: int = ERROR


class Refusal(Exception):  # noqa: N818 - what happens, not a defect: an answer of the cloud
    """The provider or the cloud refuses: one or more diagnostics."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        self.diagnostics = diagnostics
        super().__init__("; ".join(f"{each.summary}: {each.detail}" for each in diagnostics))


def refuse(summary: str, detail: str = "", path: Path = ()) -> Refusal:
    """A refusal with one diagnostic."""
    return Refusal(Diagnostic(summary, detail, path))


def dotted(path: Iterable[Step]) -> str:
    """The path as its rule is filed: names joined by dots, without list positions."""
    return ".".join(step for step in path if isinstance(step, str))


def encode_path(path: Path) -> Message:
    """The protocol's AttributePath."""
    return make("AttributePath", steps=[_encode_step(step) for step in path])


def _encode_step(step: Step) -> Message:
    if isinstance(step, int):
        return make("Step", element_key_int=step)
    return make("Step", element_key_string=str(step)) if isinstance(step, MapKey) else make("Step", attribute_name=step)


def encode_diagnostics(diagnostics: Iterable[Diagnostic]) -> list[Message]:
    """The protocol's Diagnostic messages."""
    return [
        make(
            "Diagnostic",
            severity=each.severity,
            summary=each.summary,
            detail=each.detail,
            attribute=encode_path(each.path) if each.path else None,
        )
        for each in diagnostics
    ]
