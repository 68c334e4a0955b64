"""The types whose schemas a stack can ask for: those in its files, in its state, and of all that lives in the store.

The engine takes a type that it has no schema of for one that does not exist. So whatever cannot be told for sure means
every type: files in HCL, a state elsewhere. So does a name that no type has: the engine then looks for the nearest one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from bascule.sandbox.schema.cache import DATA_SOURCE, RESOURCE, SchemaCache
from bascule.sandbox.server.held_types import held_types
from bascule.sandbox.server.named_types import NamedType, UnclearError, bodies, named_types, read_documents
from bascule.schemas.catalog import provider

Types = dict[str, set[str]]


def used_types(folder: Path, cache: SchemaCache, living: Iterable[str], environ: Mapping[str, str]) -> Types | None:
    """Names by kind, `resource` and `data`; None for all that the provider has.

    Args:
        folder: that of the stack.
        living: the types of the objects in the store.
        environ: the engine's environment, which can choose another workspace or data folder.
    """
    try:
        documents = read_documents(folder)
        named = [each for document in documents for each in named_types(document)]
        held = set(held_types(folder, environ))
    except (OSError, ValueError, TypeError, AttributeError, KeyError, UnclearError):
        return None
    known = {kind: cache.names(kind) for kind in (RESOURCE, DATA_SOURCE)}
    if _misnamed(named, known, _own_names(cache.name, documents)):
        return None
    wanted = {*held, *((each.kind, each.name) for each in named), *((RESOURCE, each) for each in living)}
    return {kind: {name for each, name in wanted if each == kind} & names for kind, names in known.items()}


def _misnamed(named: Iterable[NamedType], known: Mapping[str, frozenset[str]], own: set[str]) -> bool:
    return any(each.provider in own and each.name not in known[each.kind] for each in named)


def _own_names(name: str, documents: Iterable[dict[str, Any]]) -> set[str]:
    """What the files call this provider: its prefix, and any local name that they give its source."""
    found = provider(name)
    required = (
        entries
        for document in documents
        for settings in bodies(document.get("terraform"))
        for entries in bodies(settings.get("required_providers"))
    )
    given = {
        local
        for entries in required
        for local, each in entries.items()
        if isinstance(each, dict) and each.get("source") == found.simulated_source
    }
    return {found.local_name, *given}
