"""Data sources: what they know by themselves, and what they look up among the living objects."""

from bascule.sandbox.data_sources.reading import read_data_source
from bascule.sandbox.data_sources.request import Request

__all__ = ["Request", "read_data_source"]
