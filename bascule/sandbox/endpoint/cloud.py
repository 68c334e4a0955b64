"""The simulated cloud as callers of its API meet it: a request in, an answer out."""

from __future__ import annotations

import os
import threading
from datetime import UTC, datetime
from time import perf_counter
from typing import Any

from botocore.exceptions import ParamValidationError
from botocore.validate import validate_parameters

from bascule.errors import BasculeError
from bascule.sandbox.endpoint.api_error import ApiError, Unheard, not_simulated
from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.endpoint.interference import around
from bascule.sandbox.endpoint.meaning import Meaning, meaning_of
from bascule.sandbox.endpoint.protocol.form import QueryWire
from bascule.sandbox.endpoint.protocol.http import HttpRequest, HttpResponse
from bascule.sandbox.endpoint.services import find_operation
from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.store.call_log import CallLog, LoggedCall
from bascule.sandbox.world.world import World

_BROKEN = 500
_IN_LOG = "api"
"""What stands in the log where other calls have their stack."""


class Cloud:
    """One simulated account."""

    def __init__(self, world: World, cache: SchemaCache, account: str) -> None:
        self._world = world
        self._cache = cache
        self._account = account
        self._log = CallLog(world.store.path)
        self._answering = threading.Lock()
        self._elapsed = 0.0
        self._run = f"{_IN_LOG} {os.getpid()}"

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The answer, an error in the form of the request's protocol; Unheard where a fault lets none through."""
        try:
            meaning = meaning_of(request)
        except ApiError as error:
            return QueryWire().error(error, None)
        entry = LoggedCall(at=_now(), run=self._run, stack=_IN_LOG, provider="aws", call="read", result="refused")
        entry.begins = self._elapsed
        begun = perf_counter()
        try:
            return self._answer(request, meaning, entry)
        except ApiError as error:
            entry.reason = error.code
            return meaning.wire.error(error, meaning.model)
        except BasculeError as error:
            entry.result, entry.reason = "failed", "the store cannot be used"
            return meaning.wire.error(ApiError("ServiceUnavailable", str(error), _BROKEN), meaning.model)
        finally:
            entry.took = round(perf_counter() - begun, 6)
            self._elapsed += entry.lasts
            self._log.append(entry)

    def _answer(self, request: HttpRequest, meaning: Meaning, entry: LoggedCall) -> HttpResponse:
        model, wire = self._operation(meaning, request), meaning.wire
        entry.id = f"{meaning.model.signing_name}:{model.name}"
        operation = find_operation(meaning.model.service_name, model.name)
        entry.call, entry.type = operation.change, operation.type
        call = Call(
            params=_checked(wire.params(request, model), model),
            scope=Scope(provider="aws", account=self._account, region=meaning.region, stack=""),
            world=self._world,
            cache=self._cache,
            model=model,
            entry=entry,
        )
        result = self._result(operation, call)
        entry.result = "ok"
        return wire.answer(model, result)

    def _operation(self, meaning: Meaning, request: HttpRequest) -> Any:
        name = meaning.wire.operation(request, meaning.model)
        if name not in meaning.model.operation_names:
            raise not_simulated(f"{meaning.model.signing_name}:{name}", "botocore does not know this operation.")
        return meaning.model.operation_model(name)

    def _result(self, operation: Operation, call: Call) -> Params:
        try:
            with self._answering:
                return around(operation, call, lambda: operation.answer(call))
        except Unheard:
            call.entry.reason = "the answer is lost"
            raise


def _checked(params: Params, model: Any) -> Params:
    """The parameters; ApiError if some are missing or of another type than the operation's."""
    if model.input_shape is not None:
        try:
            validate_parameters(params, model.input_shape)
        except ParamValidationError as error:
            raise ApiError("ValidationException", str(error)) from None
    return params


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
