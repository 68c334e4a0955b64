"""Files to configurations."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bascule.assembly.configuration.configuration import Configuration
from bascule.assembly.configuration.declarations import required_providers
from bascule.assembly.configuration.document_kind import DocumentKind, document_kind
from bascule.assembly.configuration.json_file import read_json_file
from bascule.assembly.configuration.plan import read_plan
from bascule.assembly.configuration.terraform_module import TerraformModule
from bascule.assembly.manifest import Manifest
from bascule.assembly.stack_assembly import DOCUMENT, MANIFEST, read_manifest


def read_configuration(path: Path) -> Configuration:
    """The configuration in a cdk.tf.json, a *.tf.json or a plan's JSON, with the bascule.json beside it.

    Raises:
        StateError: the file is not there, half-written, no Terraform, or a plan of a format that is not known.
    """
    document = read_json_file(path)
    if document_kind(document, path) is DocumentKind.PLAN:
        return read_plan(document, path)
    return _configuration(path, document)


def _configuration(path: Path, document: Mapping[str, Any]) -> Configuration:
    module = TerraformModule([(path, document)])
    return Configuration(
        path=path,
        form="configuration",
        blocks=tuple(module.blocks()),
        manifest=_manifest(path),
        unread=tuple(module.unread()),
        required_providers=required_providers([(path, document)]),
    )


def _manifest(path: Path) -> Manifest | None:
    """That of a folder whose cdk.tf.json is the file."""
    if path.name != DOCUMENT or not path.with_name(MANIFEST).is_file():
        return None
    return read_manifest(path.parent)
