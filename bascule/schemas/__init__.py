"""Provider schemas and behaviours, vendored as the providers themselves gave them."""

from bascule.schemas.catalog import PROVIDERS, Provider, load_behaviour, load_schema, provider

__all__ = ["PROVIDERS", "Provider", "load_behaviour", "load_schema", "provider"]
