"""What an account has already, as its settings name it, exists before a stack is planned."""

from __future__ import annotations

from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.schema.model import Attribute, Block, ResourceType
from bascule.sandbox.settings import Existing, Settings
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.world import World


def seed_existing(world: World, cache: SchemaCache, provider: str, settings: Settings, account: str) -> None:
    """Every object that the settings list for this provider exists afterwards; those that exist stay as they are.

    `account` is the one that the provider is configured for, a Google project or a cluster. What exists in AWS is in
    the settings' account, whatever other account a provider goes to.
    """
    owner = settings.account_id if provider == "aws" else account
    prefix = "google" if provider == "google-beta" else provider
    for each in settings.existing:
        if each.type.startswith(f"{prefix}_"):
            region = each.region or next(iter(settings.regions), "us-east-1" if provider == "aws" else "")
            scope = Scope(provider=provider, account=owner, region=region, stack="")
            attributes = {**each.attributes, **({"id": each.id} if each.id else {})}
            world.seed(_type_of(each, cache), attributes, scope)


def _type_of(existing: Existing, cache: SchemaCache) -> ResourceType:
    """The object's type; for one whose schema is not vendored, a type that has just the attributes that are named."""
    if existing.type in cache.names(RESOURCE):
        return cache.find(RESOURCE, existing.type)
    names = {"id", "arn", *existing.attributes}
    attributes = {name: Attribute(name=name, type="string", optional=True) for name in names}
    return ResourceType(name=existing.type, version=0, block=Block(attributes=attributes, blocks={}))
