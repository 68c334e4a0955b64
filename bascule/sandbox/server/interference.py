"""Faults, where they strike: between the engine's call and the provider's answer."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

from bascule.errors import SandboxError
from bascule.sandbox.schema.cache import DATA_SOURCE, RESOURCE
from bascule.sandbox.schema.model import Block, ResourceType
from bascule.sandbox.wire.codec import Message
from bascule.sandbox.world.clock.durations import allowed
from bascule.sandbox.world.faults import cloud_errors
from bascule.sandbox.world.faults.fault import Faults, Strike
from bascule.sandbox.world.faults.visibility import time_of
from bascule.sandbox.world.store.call_log import LoggedCall

if TYPE_CHECKING:
    from bascule.sandbox.server.provider import Provider

Answer = Message | bytes


class Interference:
    """What the faults of an account do to the calls of one provider."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider
        self._faults = Faults(provider.world.store)

    def around(self, entry: LoggedCall, act: Callable[[], Answer]) -> Answer:
        """The answer of `act`; Refusal in the cloud's words where a fault strikes, before or after it was done."""
        strike = self._faults.strike(entry.call, entry.type, self._attempts)
        if strike is None:
            return act()
        entry.fault = strike.fault.kind
        by_kind = {
            "throttle": self._throttle,
            "denied": self._deny,
            "timeout": self._time_out,
            "eventual": self._hide,
            "kill": self._kill,
        }
        return by_kind[strike.fault.kind](entry, strike, act)

    @property
    def _attempts(self) -> int:
        """How often this provider makes a call that is throttled."""
        own = self._provider.configuration.values.get("max_retries")
        usual = cloud_errors.ATTEMPTS.get(self._provider.name, 1)
        return max(int(own), 1) if isinstance(own, int) else usual

    def _throttle(self, entry: LoggedCall, strike: Strike, act: Callable[[], Answer]) -> Answer:
        entry.lasts += time_of(strike.attempts)
        if strike.attempts < self._attempts:
            return act()
        scope = self._provider.scope()
        raise cloud_errors.throttled(self._resource(entry), entry.call, scope, strike.attempts)

    def _deny(self, entry: LoggedCall, _strike: Strike, _act: Callable[[], Answer]) -> NoReturn:
        raise cloud_errors.denied(self._resource(entry), entry.call, self._provider.scope())

    def _time_out(self, entry: LoggedCall, strike: Strike, act: Callable[[], Answer]) -> NoReturn:
        resource = self._resource(entry)
        if strike.fault.lost == "answer":
            act()
        entry.lasts = allowed(resource, entry.call, {})
        raise cloud_errors.timed_out(resource, entry.call, self._provider.scope(), entry.lasts)

    def _hide(self, entry: LoggedCall, strike: Strike, act: Callable[[], Answer]) -> Answer:
        answer = act()
        if isinstance(answer, Message) and (private := getattr(answer, "private", b"")):
            id_ = json.loads(private)["id"]
            self._provider.visibility.hide(entry.type, id_, self._provider.scope(), strike.fault.reads)
        return answer

    def _kill(self, entry: LoggedCall, strike: Strike, act: Callable[[], Answer]) -> NoReturn:
        if strike.fault.lost == "answer":
            act()
        entry.result = "killed"
        self._provider.journal.write(entry)
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError("nothing survives this signal")

    def _resource(self, entry: LoggedCall) -> ResourceType:
        """The called type; of a call about none, such as `configure`, one that has no attributes."""
        kind = DATA_SOURCE if entry.call == "data" else RESOURCE
        try:
            return self._provider.cache.find(kind, entry.type)
        except SandboxError:
            identity = {"actions": {entry.call: "sts:GetCallerIdentity"}}
            return ResourceType(name="provider", version=0, block=Block(attributes={}, blocks={}), overlay=identity)
