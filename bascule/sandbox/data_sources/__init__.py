"""Data sources: what they know by themselves, and what they look up among the living objects."""

from bascule.sandbox.data_sources.reading import read_data_source

__all__ = ["read_data_source"]
