"""Which lock file of the project belongs to a stack's providers."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

FOLDER = Path("environments/locks")
LOCK_FILE = ".terraform.lock.hcl"
"""The name that engines give it in a stack's folder."""


def required_providers(document: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Source and version of each provider that a stack's document asks for, by its name in the document."""
    found: dict[str, dict[str, str]] = document.get("terraform", {}).get("required_providers", {})
    return found


def has_provider(document: dict[str, Any], name: str) -> bool:
    """Whether a stack asks for the provider of that name, such as github, from whichever registry it comes."""
    return any(each["source"].rpartition("/")[2] == name for each in required_providers(document).values())


def provider_lock(root: Path, engine: str, document: dict[str, Any]) -> Path:
    """The project's lock file for an engine and the providers of a stack, such as terraform-aws-github.lock.hcl."""
    return root / FOLDER / f"{'-'.join([engine, *sorted(required_providers(document))])}.lock.hcl"


def lock_digest(folder: Path) -> str:
    """The SHA-256 of the lock file that a synth put into a stack's folder, in hexadecimal; "" where it put none."""
    path = folder / LOCK_FILE
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
