"""Property tests find the same examples in every run, on a busy machine too."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("bascule", deadline=None, derandomize=True, database=None)
settings.load_profile("bascule")
