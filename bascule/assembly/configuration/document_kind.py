"""What a JSON document is."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Any

from bascule.errors import Problem, StateError


class DocumentKind(Enum):
    """The documents that can be judged."""

    CONFIGURATION = "configuration"
    PLAN = "plan"


BLOCK_TYPES = {
    "//", "check", "data", "ephemeral", "import", "locals", "module", "moved", "output", "provider", "removed",
    "resource", "terraform", "variable",
}  # fmt: skip
"""What a configuration may have at its root (Terraform 1.11, OpenTofu 1.12)."""

_ACCEPTED = "a configuration in Terraform's JSON syntax, or a plan's JSON"
_OTHERS: tuple[tuple[set[str], str], ...] = (
    ({"serial", "lineage"}, "a state"),
    ({"format_version", "values"}, "a state's JSON"),
    ({"format_version", "provider_schemas"}, "the schemas of providers"),
    ({"version", "environment", "stack", "layer"}, "the manifest of a stack, whose cdk.tf.json is judged"),
    ({"version", "stacks"}, "the manifest of an app, whose stacks' cdk.tf.json are judged"),
)
"""Documents that are often beside these, by keys that only they have together."""


def document_kind(document: Any, path: Path) -> DocumentKind:
    """Which of the two it is; StateError says what it is instead."""
    if _is_list_of_parts(document):
        return DocumentKind.CONFIGURATION
    if not isinstance(document, Mapping):
        raise _other(path, f"a JSON {'list' if isinstance(document, list) else 'value'}")
    if "format_version" in document and document.keys() & {"planned_values", "resource_changes"}:
        return DocumentKind.PLAN
    if document.keys() <= BLOCK_TYPES:
        return DocumentKind.CONFIGURATION
    for keys, name in _OTHERS:
        if keys <= document.keys():
            raise _other(path, name)
    strange = sorted(document.keys() - BLOCK_TYPES)
    raise _other(path, f"an object with {', '.join(strange[:5])}{' …' if len(strange) > 5 else ''}")  # noqa: PLR2004


def _is_list_of_parts(document: Any) -> bool:
    """JSON syntax lets a document be a list of objects too."""
    is_list = isinstance(document, list) and bool(document)
    return is_list and all(isinstance(each, Mapping) and each.keys() <= BLOCK_TYPES for each in document)


def _other(path: Path, found: str) -> StateError:
    return StateError(
        Problem(
            message="this is no Terraform",
            where=str(path),
            found=found,
            accepted=_ACCEPTED,
            fix="give a *.tf.json, or what `terraform show -json PLANFILE` prints",
        )
    )
