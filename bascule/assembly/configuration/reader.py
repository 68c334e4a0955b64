"""Files to configurations."""

from __future__ import annotations

from pathlib import Path

from bascule.assembly.configuration.configuration import Configuration
from bascule.assembly.configuration.declarations import required_providers
from bascule.assembly.configuration.document_kind import DocumentKind, document_kind
from bascule.assembly.configuration.documents import Folder, parts, read_folder
from bascule.assembly.configuration.json_file import read_json_file, too_deep
from bascule.assembly.configuration.plan import read_plan
from bascule.assembly.configuration.terraform_module import TerraformModule
from bascule.assembly.manifest import Manifest
from bascule.assembly.stack_assembly import DOCUMENT, MANIFEST, read_manifest


def read_configuration(path: Path) -> Configuration:
    """The configuration in a cdk.tf.json, a *.tf.json, a folder of them, or a plan's JSON.

    A folder's cdk.tf.json has the bascule.json beside it.

    Raises:
        StateError: the file is not there, half-written, no Terraform, or a plan of a format that is not known.
    """
    try:
        return _read(path)
    except RecursionError:
        raise too_deep(path) from None


def _read(path: Path) -> Configuration:
    if path.is_dir():
        return _configuration(path, read_folder(path))
    document = read_json_file(path)
    if document_kind(document, path) is DocumentKind.PLAN:
        return read_plan(document, path)
    return _configuration(path, Folder(documents=parts(path, document), variables={}, unread=()))


def _configuration(path: Path, folder: Folder) -> Configuration:
    module = TerraformModule(folder.documents, variables=folder.variables)
    return Configuration(
        path=path,
        form="configuration",
        blocks=tuple(module.blocks()),
        manifest=_manifest(path),
        unread=(*folder.unread, *module.unread()),
        required_providers=required_providers(folder.documents),
    )


def _manifest(path: Path) -> Manifest | None:
    """That of a folder whose cdk.tf.json is meant."""
    folder = path if path.is_dir() else path.parent
    is_stack = path.is_dir() or path.name == DOCUMENT
    return read_manifest(folder) if is_stack and (folder / MANIFEST).is_file() else None
