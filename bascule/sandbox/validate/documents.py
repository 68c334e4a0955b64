"""Rules about whole configurations of single types that providers check before they plan."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.sandbox.diagnostics import Diagnostic
from bascule.sandbox.schema.model import ResourceType
from bascule.sandbox.values.cty import Value


def check_documents(_resource: ResourceType, _config: Value) -> Iterator[Diagnostic]:
    """The errors that the rules of this type find."""
    yield from ()
