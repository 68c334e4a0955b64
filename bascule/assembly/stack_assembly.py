"""The synthesized files of one stack."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bascule.assembly.flaws import flaws
from bascule.assembly.manifest import Manifest
from bascule.errors import Problem, StateError

DOCUMENT = "cdk.tf.json"
MANIFEST = "bascule.json"


@dataclass(frozen=True, kw_only=True)
class StackAssembly:
    """A stack's folder, its Terraform document and its manifest."""

    name: str
    folder: Path
    document: dict[str, Any]
    manifest: Manifest

    @classmethod
    def read(cls, folder: Path) -> StackAssembly:
        """The stack in that folder; StateError when a file is missing or is not what it should be."""
        return cls(
            name=folder.name,
            folder=folder,
            document=read_document(folder),
            manifest=read_manifest(folder),
        )


def read_document(folder: Path) -> dict[str, Any]:
    """The cdk.tf.json in a stack's folder."""
    path = folder / DOCUMENT
    try:
        document: Any = json.loads(path.read_text())
    except (OSError, ValueError) as error:
        raise _unreadable(path, _reason(error)) from error
    if not isinstance(document, dict):
        raise _unreadable(path, "it is no JSON object")
    return document


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Writes bascule.json into a stack's folder."""
    (folder / MANIFEST).write_text(manifest.model_dump_json(indent=2, exclude_defaults=False) + "\n")


def read_manifest(folder: Path) -> Manifest:
    """The bascule.json in a stack's folder."""
    path = folder / MANIFEST
    try:
        return Manifest.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise _unreadable(path, flaws(error)) from None
    except OSError as error:
        raise _unreadable(path, _reason(error)) from error


def _reason(error: Exception) -> str:
    return "it is not there" if isinstance(error, FileNotFoundError) else str(error)


def _unreadable(path: Path, reason: str) -> StateError:
    return StateError(
        Problem(message="cannot read a synthesized file", where=str(path), found=reason, fix="bascule synth ENV")
    )
