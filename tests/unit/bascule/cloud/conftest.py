"""What tests of clients share: the models of AWS's services are read once, for reading them takes most of a test."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import botocore.loaders
import pytest


@pytest.fixture(autouse=True, scope="package")
def models_read_once() -> Iterator[None]:
    """Every session has the same loader, which keeps what it read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(botocore.loaders, "create_loader", cache(botocore.loaders.create_loader))
        yield
