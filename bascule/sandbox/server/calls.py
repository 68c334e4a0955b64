"""The calls of the protocol: which messages they take and give, and that every failure becomes a diagnostic."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bascule.errors import BasculeError
from bascule.sandbox.diagnostics import Diagnostic, Refusal, encode_diagnostics
from bascule.sandbox.wire.codec import Message
from bascule.sandbox.wire.messages import MESSAGES

if TYPE_CHECKING:
    from bascule.sandbox.server.provider import Provider


@dataclass(frozen=True)
class Call:
    """One call: the provider's method of that snake_case name answers it."""

    name: str
    method: str
    request: str
    response: str

    def answer(self, provider: Provider, data: bytes) -> bytes:
        """The encoded response. A failed apply answers with the prior state, so that the engine loses nothing."""
        request: Message | None = None
        try:
            request = MESSAGES[self.request].decode(data)
            handler: Callable[[Any], Message | bytes] = getattr(provider, self.method)
            response = handler(request)
        except Exception as error:
            response = self._failed(request, _explain(error, self.name))
        return response if isinstance(response, bytes) else response.encode()

    def _failed(self, request: Any, diagnostics: list[Diagnostic]) -> Message:
        values: dict[str, Any] = {"diagnostics": encode_diagnostics(diagnostics)}
        if self.name == "ApplyResourceChange" and request is not None:
            values |= {"new_state": request.prior_state, "private": request.planned_private, "legacy_type_system": True}
        if self.name == "ReadResource" and request is not None:
            values |= {"new_state": request.current_state, "private": request.private}
        return MESSAGES[self.response](**values)


def _explain(error: Exception, call: str) -> list[Diagnostic]:
    if isinstance(error, Refusal):
        return list(error.diagnostics)
    if isinstance(error, BasculeError):
        return [Diagnostic("The simulated cloud cannot be used", str(error))]
    origin = error.__traceback__
    while origin is not None and origin.tb_next is not None:
        origin = origin.tb_next
    place = f"{origin.tb_frame.f_globals.get('__name__')}:{origin.tb_lineno}" if origin is not None else "unknown place"
    cause = f"{type(error).__name__}: {error} (at {place}, in {call})"
    detail = f"{cause}. This is a defect of the simulated provider; nothing was changed."
    return [Diagnostic("The simulated provider failed", detail)]


CALLS = (
    Call("GetProviderSchema", "schema", "ConfigureRequest", "GetProviderSchemaResponse"),
    Call("ValidateProviderConfig", "validate_provider", "ValidateProviderRequest", "ValidateProviderResponse"),
    Call("ConfigureProvider", "configure", "ConfigureRequest", "DiagnosticsResponse"),
    Call("ValidateResourceConfig", "validate_resource", "ValidateRequest", "DiagnosticsResponse"),
    Call("ValidateDataResourceConfig", "validate_data_source", "ValidateRequest", "DiagnosticsResponse"),
    Call("UpgradeResourceState", "upgrade", "UpgradeRequest", "UpgradeResponse"),
    Call("ReadResource", "read", "ReadRequest", "ReadResponse"),
    Call("PlanResourceChange", "plan", "PlanRequest", "PlanResponse"),
    Call("ApplyResourceChange", "apply", "ApplyRequest", "ApplyResponse"),
    Call("ImportResourceState", "import_resource", "ImportRequest", "ImportResponse"),
    Call("MoveResourceState", "move", "MoveRequest", "MoveResponse"),
    Call("ReadDataSource", "read_data_source", "ReadDataRequest", "ReadDataResponse"),
    Call("StopProvider", "stop", "ValidateProviderRequest", "StopResponse"),
)
