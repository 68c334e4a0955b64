"""The calls of the protocol: which messages they take and give, and that every failure becomes a diagnostic."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from bascule.errors import BasculeError
from bascule.sandbox.diagnostics import Diagnostic, Refusal, encode_diagnostics
from bascule.sandbox.values.cty import ValueFormError
from bascule.sandbox.wire.codec import Message, WireError
from bascule.sandbox.wire.messages import MESSAGES

if TYPE_CHECKING:
    from bascule.sandbox.server.provider import Provider
    from bascule.sandbox.server.unusable import Unusable


_NULL = b"\xc0"
"""The null of a value on the wire."""


@dataclass(frozen=True)
class Call:
    """One call: the provider's method of that snake_case name answers it. `verb` is what the log and faults call it."""

    name: str
    method: str
    request: str
    response: str
    verb: str

    def answer(self, provider: Provider | Unusable, data: bytes) -> bytes:
        """The encoded response. A failed apply answers with the prior state, so that the engine loses nothing."""
        request: Message | None = None
        with provider.journal.entry(self.verb) as entry:
            try:
                request = MESSAGES[self.request].decode(data)
                entry.call, entry.type = self._verb(request), getattr(request, "type_name", "")
                handler: Callable[[Any], Message | bytes] = getattr(provider, self.method)
                response = provider.interference.around(entry, partial(handler, request))
                entry.result = "refused" if getattr(response, "diagnostics", ()) else "ok"
            except Exception as error:
                entry.result = "refused" if isinstance(error, Refusal) else "failed"
                response = self._failed(request, _explain(error, self.name))
            entry.id, entry.reason = _id(request, response), _reason(entry.call, response)
        return response if isinstance(response, bytes) else response.encode()

    def _verb(self, request: Any) -> str:
        """Which change an apply is, and the verb of all other calls."""
        if self.verb != "apply":
            return self.verb
        if request.planned_state.msgpack == _NULL:
            return "delete"
        return "create" if request.prior_state.msgpack == _NULL else "update"

    def _failed(self, request: Any, diagnostics: list[Diagnostic]) -> Message:
        if self.verb == "stop":
            return MESSAGES[self.response](error="; ".join(each.detail for each in diagnostics))
        values: dict[str, Any] = {"diagnostics": encode_diagnostics(diagnostics)}
        if self.name == "ApplyResourceChange" and request is not None:
            values |= {"new_state": request.prior_state, "private": request.planned_private, "legacy_type_system": True}
        if self.name == "ReadResource" and request is not None:
            values |= {"new_state": request.current_state, "private": request.private}
        return MESSAGES[self.response](**values)


def _id(request: Any, response: Any) -> str:
    """The identifier in the private state of one of the messages, empty where there is none."""
    kept = (getattr(response, "private", b""), *(getattr(request, name, b"") for name in _PRIVATE))
    for private in filter(None, kept):
        with suppress(ValueError, AttributeError):
            return str(json.loads(private).get("id", ""))
    return ""


def _reason(call: str, response: Any) -> str:
    """What the first diagnostic says in short. Nothing of what is wrong with arguments: it may quote secret ones."""
    diagnostics = getattr(response, "diagnostics", ())
    return str(diagnostics[0].summary) if diagnostics and call not in ("validate", "plan") else ""


_UNREADABLE = (
    "{error} (in {call}). Nothing was changed. Next: run `init` again, so that engine, provider and state are of one "
    "version; if that does not help, look for a file of the stack that was written by hand."
)
_PRIVATE = ("planned_private", "prior_private", "private")


def _explain(error: Exception, call: str) -> list[Diagnostic]:
    if isinstance(error, Refusal):
        return list(error.diagnostics)
    if isinstance(error, BasculeError):
        return [Diagnostic("The simulated cloud cannot be used", str(error))]
    if isinstance(error, (WireError, ValueFormError)):
        return [Diagnostic("The engine's message cannot be read", _UNREADABLE.format(error=error, call=call))]
    origin = error.__traceback__
    while origin is not None and origin.tb_next is not None:
        origin = origin.tb_next
    place = f"{origin.tb_frame.f_globals.get('__name__')}:{origin.tb_lineno}" if origin is not None else "unknown place"
    cause = f"{type(error).__name__}: {error} (at {place}, in {call})"
    detail = f"{cause}. This is a defect of the simulated provider: please report it. What it has made, an apply finds."
    return [Diagnostic("The simulated provider failed", detail)]


CALLS = (
    Call("GetProviderSchema", "schema", "ConfigureRequest", "GetProviderSchemaResponse", "schema"),
    Call(
        "ValidateProviderConfig",
        "validate_provider",
        "ValidateProviderRequest",
        "ValidateProviderResponse",
        "validate",
    ),
    Call("ConfigureProvider", "configure", "ConfigureRequest", "DiagnosticsResponse", "configure"),
    Call("ValidateResourceConfig", "validate_resource", "ValidateRequest", "DiagnosticsResponse", "validate"),
    Call("ValidateDataResourceConfig", "validate_data_source", "ValidateRequest", "DiagnosticsResponse", "validate"),
    Call("UpgradeResourceState", "upgrade", "UpgradeRequest", "UpgradeResponse", "upgrade"),
    Call("ReadResource", "read", "ReadRequest", "ReadResponse", "read"),
    Call("PlanResourceChange", "plan", "PlanRequest", "PlanResponse", "plan"),
    Call("ApplyResourceChange", "apply", "ApplyRequest", "ApplyResponse", "apply"),
    Call("ImportResourceState", "import_resource", "ImportRequest", "ImportResponse", "import"),
    Call("MoveResourceState", "move", "MoveRequest", "MoveResponse", "move"),
    Call("ReadDataSource", "read_data_source", "ReadDataRequest", "ReadDataResponse", "data"),
    Call("StopProvider", "stop", "ValidateProviderRequest", "StopResponse", "stop"),
)
