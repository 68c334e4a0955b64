"""What an account has already, as its settings name it, exists before a stack is planned."""

from __future__ import annotations

from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.settings import Settings
from bascule.sandbox.world.scope import Scope
from bascule.sandbox.world.world import World


def seed_existing(world: World, cache: SchemaCache, provider: str, settings: Settings) -> None:
    """Every object that the settings list for this provider exists afterwards; those that exist stay as they are."""
    prefix = "google" if provider == "google-beta" else provider
    for each in settings.existing:
        if each.type.startswith(f"{prefix}_"):
            region = each.region or next(iter(settings.regions), "us-east-1" if provider == "aws" else "")
            scope = Scope(provider=provider, account=settings.account_id, region=region, stack="")
            attributes = {**each.attributes, **({"id": each.id} if each.id else {})}
            world.seed(cache.find(RESOURCE, each.type), attributes, scope)
