"""A digest of what a stack's document says: equal for two checkouts that would deploy the same."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Final

_COMMENT: Final = "//"
"""The member that CDKTF writes for itself and that engines skip: construct paths, its version."""


def document_digest(document: dict[str, Any], root: Path) -> str:
    """The SHA-256 of the document, in hexadecimal: without comments, the order of members, and where `root` lies.

    Args:
        root: the project's folder, as the synth knew it.
    """
    text = json.dumps(_without_comments(document), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    # A local state is found by its absolute path, which another checkout has elsewhere.
    inside = json.dumps(str(root), ensure_ascii=False)[1:-1]
    return hashlib.sha256(text.replace(f"{inside}/", "").encode()).hexdigest()


def _without_comments(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_comments(each) for name, each in value.items() if name != _COMMENT}
    if isinstance(value, list):
        return [_without_comments(each) for each in value]
    return value
