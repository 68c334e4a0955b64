"""A data source, read: by its own code, or by looking up the living object that has the configured attributes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bascule.sandbox.data_sources import (
    account,
    aws_names,
    google,
    images,
    kubernetes,
    policy_document,
    provided,
    several,
)
from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.data_sources.stored import read_stored
from bascule.sandbox.values.cty import Value

READERS: dict[str, Callable[[Request], dict[str, Any]]] = {
    **account.READERS,
    **aws_names.READERS,
    **google.READERS,
    **images.READERS,
    **kubernetes.READERS,
    **policy_document.READERS,
    **provided.READERS,
    **several.READERS,
}
_LOOKUPS: dict[str, Callable[[Request], dict[str, Any]]] = {"kubernetes": kubernetes.read_object}
"""How a provider looks for an object of the data source's type, where it is not by any of its attributes."""


def read_data_source(request: Request) -> dict[str, Value]:
    """The data source's attributes; Refusal when nothing or more than one object answers to the configuration."""
    return request.filled(_reader(request)(request))


def _reader(request: Request) -> Callable[[Request], dict[str, Any]]:
    own = READERS.get(request.source.name)
    if own is not None:
        return own
    if request.source.name not in request.types and several.singular(request):
        return several.read_all
    return _LOOKUPS.get(request.scope.provider, read_stored)
