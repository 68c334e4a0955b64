"""The provider's answers: each call of the protocol, turned into a question to planner, validation or world."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from bascule.sandbox.data_sources import Request, read_data_source
from bascule.sandbox.diagnostics import encode_diagnostics, encode_path, refuse
from bascule.sandbox.plan.planner import plan
from bascule.sandbox.plan.rules.tags import own_tags
from bascule.sandbox.schema.cache import DATA_SOURCE, PROVIDER, RESOURCE, SchemaCache
from bascule.sandbox.schema.model import Block, ResourceType
from bascule.sandbox.server.changes import Changes
from bascule.sandbox.server.configuration import Configuration, configure
from bascule.sandbox.server.interference import Interference
from bascule.sandbox.server.journal import Journal
from bascule.sandbox.server.used_types import used_types
from bascule.sandbox.settings import Settings
from bascule.sandbox.validate import deprecations, validate, write_only_refusals
from bascule.sandbox.values.cty import Unknown, Value, ValueFormError, decode, encode, wholly_known
from bascule.sandbox.values.normal import as_configured, normalised, without_write_only
from bascule.sandbox.values.state_json import from_json, loads
from bascule.sandbox.wire.codec import Message
from bascule.sandbox.wire.messages import make
from bascule.sandbox.world.existing import seed_existing
from bascule.sandbox.world.faults.visibility import Visibility, time_of
from bascule.sandbox.world.following import followed
from bascule.sandbox.world.recipes.lifelike import render
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.store.call_log import CallLog
from bascule.sandbox.world.world import World


class Provider:
    """One configured provider of one stack, whose files are in `folder`."""

    def __init__(self, name: str, cache: SchemaCache, world: World, settings: Settings, folder: Path = Path()) -> None:
        self.name = name
        self.cache = cache
        self.world = world
        self.settings = settings
        self.folder = folder
        self.configuration = Configuration()
        self.session = world.sessions.begin()
        self.journal = Journal(CallLog(world.store.path), provider=name, stack=settings.stack)
        self.visibility = Visibility(world.store, world.lookup)
        self.changes = Changes(world, self.visibility, self.journal)
        self.interference = Interference(self)

    def schema(self, _request: Message) -> bytes:
        """The types that the stack can ask for."""
        living = self.world.lookup.types(self.name)
        return self.cache.response(used_types(self.folder, self.cache, living, os.environ))

    def validate_provider(self, request: Message) -> Message:
        """Every rule that the provider's own arguments break."""
        resource = self.cache.find(PROVIDER)
        found = validate(resource, _decode(resource.block, request.config))
        return make("ValidateProviderResponse", diagnostics=encode_diagnostics(found))

    def configure(self, request: Message) -> Message:
        """The provider's own arguments hold from now on; what the account has already exists."""
        resource = self.cache.find(PROVIDER)
        values, regions = _decode(resource.block, request.config), resource.overlay.get("regions", ())
        self.configuration = configure(self.name, values, self.settings, regions)
        seed_existing(self.world, self.cache, self.name, self.settings, self.scope(None).account)
        return make("DiagnosticsResponse")

    def validate_resource(self, request: Message) -> Message:
        """Every rule of the type that the configuration breaks."""
        return self._validated(RESOURCE, request)

    def validate_data_source(self, request: Message) -> Message:
        """Every rule of the data source that the configuration breaks."""
        return self._validated(DATA_SOURCE, request)

    def _validated(self, kind: str, request: Message) -> Message:
        resource = self.cache.find(kind, request.type_name)
        config = _decode(resource.block, request.config)
        found = [*validate(resource, config), *deprecations(resource, config)]
        if not request.client_capabilities.write_only_attributes_allowed:
            found += write_only_refusals(resource.block, config)
        return make("DiagnosticsResponse", diagnostics=encode_diagnostics(found))

    def upgrade(self, request: Message) -> Message:
        """The state in this schema's form: what it has too much is dropped, what it lacks is null."""
        resource = self.cache.find(RESOURCE, request.type_name)
        document = loads(request.raw_state.json) if request.raw_state.json else None
        if not isinstance(document, dict):  # an answer of null would make the engine forget the object
            raise refuse(f"The state of {request.type_name} cannot be read", _UNREADABLE_STATE)
        value = from_json(resource.block.type, document)
        return make("UpgradeResponse", upgraded_state=_encode(resource.block, _clean(resource.block, value)))

    def read(self, request: Message) -> Message:
        """What the cloud has now; null for an object that is gone."""
        resource = self.cache.find(RESOURCE, request.type_name)
        current = _decode(resource.block, request.current_state, known=True)
        known, scope = _identity(resource, request.private, current), self.scope(current)
        id_ = followed(self.world.lookup, resource, known, current, scope)
        looks, seen = self.visibility.looks_for(resource.name, id_, scope)
        self.journal.now.lasts += time_of(looks)
        found = self.world.read(resource, id_, scope) if id_ and seen else None
        if found is not None and id_ != known:
            found |= own_tags(found, self.configuration.values)
        state = _as_known(resource, current, found)
        private = request.private if id_ == known else json.dumps({"id": id_}).encode()
        return make("ReadResponse", new_state=_encode(resource.block, state), private=private)

    def plan(self, request: Message) -> Message:
        """The planned value and what forces a replacement."""
        resource = self.cache.find(RESOURCE, request.type_name)
        prior = _decode(resource.block, request.prior_state, known=True)
        planned = plan(
            resource,
            prior=prior,
            proposed=_decode(resource.block, request.proposed_new_state),
            config=_decode(resource.block, request.config) or {},
            provider=self.configuration.values,
        )
        if prior is not None:
            self.world.confirm(resource, _identity(resource, request.prior_private, prior), self.scope(prior))
        return make(
            "PlanResponse",
            planned_state=_encode(resource.block, planned.value),
            requires_replace=[encode_path(path) for path in planned.replaces],
            planned_private=request.prior_private,
            legacy_type_system=resource.sdk,
        )

    def apply(self, request: Message) -> Message:
        """The planned change has happened, or nothing has and a refusal says why."""
        resource = self.cache.find(RESOURCE, request.type_name)
        prior = _decode(resource.block, request.prior_state, known=True)
        planned = _decode(resource.block, request.planned_state)
        if prior is None and planned is None:
            raise ValueFormError("neither a prior nor a planned state")
        id_ = _identity(resource, request.planned_private, prior) if prior is not None else ""
        if planned is None:
            late = self.changes.delete(resource, id_, prior, self.scope(prior))
            return make(
                "ApplyResponse",
                new_state=request.prior_state if late else _encode(resource.block, None),
                private=request.planned_private if late else b"",
                legacy_type_system=resource.sdk,
                diagnostics=encode_diagnostics(late),
            )
        planned = as_configured(planned, _decode(resource.block, request.config) or {})
        if prior is None:
            id_, attributes, late = self.changes.create(resource, planned, self.scope(planned))
        else:
            attributes, late = self.changes.update(resource, id_, planned, self.scope(planned))
        return make(
            "ApplyResponse",
            new_state=_encode(resource.block, _clean(resource.block, attributes)),
            private=json.dumps({"id": id_}).encode(),
            legacy_type_system=resource.sdk,
            diagnostics=encode_diagnostics(late),
        )

    def import_resource(self, request: Message) -> Message:
        """The object that is called so, as a new member of a state."""
        resource = self.cache.find(RESOURCE, request.type_name)
        found = self.world.find(resource, request.id, self.scope(None))
        if found is None:
            message = f"There is no {resource.name} '{request.id}' in the simulated account {self.settings.account_id}."
            raise refuse("Cannot import non-existent remote object", message)
        id_, attributes = found
        imported = make(
            "ImportedResource",
            type_name=request.type_name,
            state=_encode(resource.block, _clean(resource.block, attributes)),
            private=json.dumps({"id": id_}).encode(),
        )
        return make("ImportResponse", imported_resources=[imported])

    def move(self, request: Message) -> Message:
        """Refused: no type of these providers becomes another."""
        message = f"The simulated provider cannot move {request.source_type_name} to {request.target_type_name}."
        raise refuse("Unsupported move", message)

    def read_data_source(self, request: Message) -> Message:
        """What the data source finds."""
        source = self.cache.find(DATA_SOURCE, request.type_name)
        config = _decode(source.block, request.config, known=True)
        if config is None:
            raise ValueFormError("a data source without a configuration")
        question = Request(
            source=source,
            config=config,
            world=self.world,
            scope=self.scope(config),
            configuration=self.configuration,
            types=self.cache.names(RESOURCE),
        )
        state = read_data_source(question)
        return make("ReadDataResponse", state=_encode(source.block, _clean(source.block, state)))

    def stop(self, _request: Message) -> Message:
        """Every call is short: there is nothing to break off."""
        return make("StopResponse")

    def scope(self, value: Any = None) -> Scope:
        """Where a call acts; an object may have a region of its own."""
        own = value.get("region") if isinstance(value, dict) else None
        return Scope(
            provider=self.name,
            account=self.configuration.account or self.settings.account_id,
            region=own if isinstance(own, str) and own else self.configuration.region,
            stack=self.settings.stack,
            session=self.session,
        )


_UNREADABLE_STATE = (
    "Its attributes are no JSON object: the file was damaged, or comes from a Terraform before 0.12. Go back to an "
    "older copy of the state (`terraform.tfstate.backup`, or an older version in the bucket)."
)


def _decode(block: Block, value: Message, *, known: bool = False) -> Value:
    """The value of a block; ValueFormError where it is unknown as a whole, or in parts though it must be `known`."""
    if value.msgpack:
        found = decode(block.type, value.msgpack)
    else:
        found = from_json(block.type, loads(value.json)) if value.json else None
    if isinstance(found, Unknown) or (known and not wholly_known(found)):
        raise ValueFormError("something is unknown that must be known by now")
    return found


def _encode(block: Block, value: Value) -> Message:
    return make("DynamicValue", msgpack=encode(block.type, value))


def _clean(block: Block, value: Value) -> Value:
    return None if value is None else without_write_only(block, normalised(block, value))


def _identity(resource: ResourceType, private: bytes, value: Value) -> str:
    """The object's identifier: from private state, as some types have no `id`, else from the attributes."""
    try:
        kept = json.loads(private or b"{}").get("id")
    except (ValueError, AttributeError):
        kept = None
    if kept is None and value is not None:
        key = resource.overlay.get("key")
        kept = render(key, value.get) if key else value.get("id")
    return str(kept or "")


def _as_known(resource: ResourceType, current: Value, found: Value) -> Value:
    """What was read, in the engine's own words where both mean the same: a cloud does not tell null from empty."""
    if found is None:
        return None
    own = {name: current[name] for name in resource.overlay.get("own", ())} if current else {}
    return _clean(resource.block, found if current is None else {**current, **found, **own})
