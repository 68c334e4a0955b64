"""Container registries, by the OCI distribution specification's HTTP API."""

from bascule.cloud.registry.registry import Registry
from bascule.cloud.registry.tagged_image import TaggedImage

__all__ = ["Registry", "TaggedImage"]
