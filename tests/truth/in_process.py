"""Decisions of the simulated providers in this process, for what no engine has to decide."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from bascule.errors import SandboxError
from bascule.sandbox.schema.cache import PROVIDER, RESOURCE, SchemaCache
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.server.provider import Provider
from bascule.sandbox.settings import Settings
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.world import World
from tests.truth.case import Case
from tests.truth.conversion import CoreDecidesError, convert_block
from tests.truth.decision import Decision, Planned, Refused
from tests.truth.instance import Instance
from tests.truth.provider_client import ProviderClient, RefusedError

ROOT = Path(__file__).parents[2]
ACCOUNT = "123456789012"

_NAME = re.compile(r"[A-Za-z_][\w-]*")
_META_ARGUMENTS = {"provider", "depends_on", "lifecycle"}

Result = TypeVar("Result")


def simulated_settings(store: Path) -> Settings:
    """The settings of the account in which cases are judged: there is nothing in it."""
    return Settings(interpreter=sys.executable, package=str(ROOT), store=str(store), stack="truth", account_id=ACCOUNT)


class InProcess:
    """The simulated provider of one name; its store and its compiled schemas are kept in `folder`."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.cache = SchemaCache(name, folder / "cache")
        self._settings = simulated_settings(folder / "sandbox" / f"in-process-{name}.db")
        self._world = World(Store(Path(self._settings.store)))
        self._clients: dict[str, ProviderClient] = {}

    def decide(self, case: Case) -> Decision:
        """What the provider decides.

        Raises:
            CoreDecidesError: the engine has to be asked.
        """
        configuration = _provider_configuration(case)
        instances = list(self._instances(case))
        try:
            client = self._client(configuration)
        except RefusedError as refusal:
            return Decision(errors=refusal.errors)
        _, errors = _ask_all(instances, lambda each: each.validate(client))
        if errors:
            return Decision(errors=errors)
        planned, errors = _ask_all(instances, lambda each: each.plan(client))
        return Decision(errors=errors) if errors else Decision(resources=_deleted(case, planned) | planned)

    def _client(self, configuration: Mapping[str, Any]) -> ProviderClient:
        """The provider with these arguments; configured once for all cases that have the same."""
        key = json.dumps(configuration, sort_keys=True)
        if key not in self._clients:
            schema = self.cache.find(PROVIDER)
            client = ProviderClient(Provider(self.name, self.cache, self._world, self._settings))
            client.configure(schema, convert_block(schema.block, configuration))
            self._clients[key] = client
        return self._clients[key]

    def _instances(self, case: Case) -> Iterator[Instance]:
        states = dict(_states(case))
        for type_name, named in case.config.resource.items():
            resource = self._find(type_name)
            for name, raw in named.items():
                if not _NAME.fullmatch(name):
                    raise CoreDecidesError(f"no name of a resource: {name}")
                arguments, lifecycle = _split(raw)
                yield Instance(
                    resource=resource,
                    address=f"{type_name}.{name}",
                    config=convert_block(resource.block, arguments),
                    state=states.get(f"{type_name}.{name}"),
                    create_before_destroy=lifecycle.get("create_before_destroy") is True,
                )

    def _find(self, type_name: str) -> ResourceType:
        try:
            return self.cache.find(RESOURCE, type_name)
        except SandboxError:
            raise CoreDecidesError(f"no such type: {type_name}") from None


def _ask_all(
    instances: list[Instance], question: Callable[[Instance], Result]
) -> tuple[dict[str, Result], tuple[Refused, ...]]:
    """The answers by address, and the errors of those that were refused: one refusal does not hide another."""
    answers: dict[str, Result] = {}
    errors: list[Refused] = []
    for each in instances:
        try:
            answers[each.address] = question(each)
        except RefusedError as refusal:
            errors += refusal.errors
    return answers, tuple(errors)


def _provider_configuration(case: Case) -> Mapping[str, Any]:
    """The arguments of the case's one provider configuration."""
    if case.config.data or case.config.other_sections:
        raise CoreDecidesError("sections other than resources")
    configurations = list(case.config.provider.values())
    if len(configurations) != 1 or not isinstance(configurations[0], dict) or "alias" in configurations[0]:
        raise CoreDecidesError("several provider configurations")
    found: Mapping[str, Any] = configurations[0]
    return found


def _split(raw: Mapping[str, Any]) -> tuple[dict[str, Any], Mapping[str, Any]]:
    """A resource's own arguments, and its `lifecycle`."""
    lifecycle = raw.get("lifecycle", {})
    bodies = lifecycle if isinstance(lifecycle, list) else [lifecycle]
    if len(bodies) > 1 or not all(
        isinstance(each, dict) and each.keys() <= {"create_before_destroy"} for each in bodies
    ):
        raise CoreDecidesError("lifecycle")
    if "." in str(raw.get("provider", "")):
        raise CoreDecidesError("a provider's alias")
    return {name: each for name, each in raw.items() if name not in _META_ARGUMENTS}, bodies[0] if bodies else {}


def _states(case: Case) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The attributes in the state by address."""
    for each in case.state.resources:
        for instance in each.instances:
            if each.mode != "managed" or (instance.model_extra or {}).keys() & {"index_key", "deposed", "status"}:
                raise CoreDecidesError("a state of more than plain resources")
            yield f"{each.type}.{each.name}", instance.attributes


def _deleted(case: Case, planned: Mapping[str, Planned]) -> dict[str, Planned]:
    """Core deletes what is in the state alone, and asks no provider."""
    return {
        address: Planned(type=address.partition(".")[0], actions=("delete",), before=attributes, after=None)
        for address, attributes in _states(case)
        if address not in planned
    }
