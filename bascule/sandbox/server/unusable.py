"""A provider whose simulated account cannot be opened.

It starts all the same, knows its schemas and has nothing against any configuration: so the engine comes to configure
it, and shows the reason once and in our words, instead of a plugin that did not start.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from bascule.errors import SandboxError
from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.server.journal import Journal
from bascule.sandbox.server.used_types import used_types
from bascule.sandbox.settings import Settings
from bascule.sandbox.wire.codec import Message
from bascule.sandbox.wire.messages import make
from bascule.sandbox.world.store.call_log import CallLog


class Unusable:
    """Answers every call that needs the account with the error."""

    def __init__(self, name: str, cache: SchemaCache, settings: Settings, folder: Path, *, error: SandboxError) -> None:
        self.journal = Journal(CallLog(Path(settings.store)), provider=name, stack=settings.stack)
        self.interference = self
        self._cache = cache
        self._folder = folder
        self._error = error

    def around(self, _entry: object, act: Callable[[], Message | bytes]) -> Message | bytes:
        """What `act` answers: there are no faults where there is no account."""
        return act()

    def schema(self, _request: Message) -> bytes:
        """The types that the stack names."""
        return self._cache.response(used_types(self._folder, self._cache, (), os.environ))

    def validate_provider(self, _request: Message) -> Message:
        """Nothing to say."""
        return make("ValidateProviderResponse")

    def validate_resource(self, _request: Message) -> Message:
        """Nothing to say, lest the error is told once a resource."""
        return make("DiagnosticsResponse")

    validate_data_source = validate_resource

    def stop(self, _request: Message) -> Message:
        """Nothing is under way."""
        return make("StopResponse")

    def __getattr__(self, name: str) -> Callable[[Message], Any]:
        def fail(_request: Message) -> NoReturn:
            raise self._error

        return fail
