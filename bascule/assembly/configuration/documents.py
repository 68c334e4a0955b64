"""The documents of a folder, which are one Terraform module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bascule.assembly.configuration.document_kind import DocumentKind, document_kind
from bascule.assembly.configuration.json_file import read_json_file
from bascule.errors import Problem, StateError

Documents = tuple[tuple[Path, Mapping[str, Any]], ...]
"""Files of one Terraform module and what is in them."""

SUFFIXES = (".tf.json", ".tofu.json")
"""Of configurations in JSON syntax; the second one is read by OpenTofu alone."""

_OVERRIDES = ("override.tf.json", "_override.tf.json", "override.tofu.json", "_override.tofu.json")
_IN_HCL = (".tf", ".tofu")
_VALUES = ("terraform.tfvars.json", ".auto.tfvars.json")
_VALUES_IN_HCL = ("terraform.tfvars", ".auto.tfvars")


@dataclass(frozen=True, kw_only=True)
class Folder:
    """What a folder says: its documents, values of variables, and what in it is not read."""

    documents: Documents
    variables: Mapping[str, Any]
    unread: tuple[str, ...]


def read_folder(folder: Path) -> Folder:
    """All that engines would read there, in their order.

    Raises:
        StateError: every file that cannot be read, or that there is none in JSON syntax.
    """
    files = sorted(each for each in folder.iterdir() if each.is_file())
    documents = [each for each in files if each.name.endswith(SUFFIXES) and not each.name.endswith(_OVERRIDES)]
    if not documents:
        raise _without_documents(folder, files)
    problems: list[Problem] = []
    read: list[tuple[Path, Mapping[str, Any]]] = []
    for each in documents:
        try:
            read += read_document(each)
        except StateError as error:
            problems += error.problems
    if problems:
        raise StateError(problems)
    return Folder(documents=tuple(read), variables=dict(_variables(files)), unread=tuple(_unread(files)))


def read_document(path: Path) -> Documents:
    """One file as the only one of its Terraform module; a list at its root is its parts one after the other."""
    found = read_json_file(path)
    if document_kind(found, path) is not DocumentKind.CONFIGURATION:
        raise StateError(Problem(message="a plan does not belong among configurations", where=str(path)))
    return parts(path, found)


def parts(path: Path, document: Any) -> Documents:
    """The objects that a document is made of."""
    return tuple((path, each) for each in (document if isinstance(document, list) else [document]))


def _variables(files: list[Path]) -> Iterator[tuple[str, Any]]:
    for each in files:
        values = read_json_file(each) if each.name.endswith(_VALUES) else {}
        yield from values.items() if isinstance(values, Mapping) else ()


def _unread(files: list[Path]) -> Iterator[str]:
    for each in files:
        if each.suffix in _IN_HCL:
            yield f"{each.name}: only the JSON syntax is read"
        elif each.name.endswith(_VALUES_IN_HCL):
            yield f"{each.name}: its values take the place of defaults, and only the JSON syntax is read"
        elif each.name.endswith(_OVERRIDES):
            yield f"{each.name}: what it overrides is judged as it was"


def _without_documents(folder: Path, files: list[Path]) -> StateError:
    in_hcl = [each.name for each in files if each.suffix in _IN_HCL]
    return StateError(
        Problem(
            message="no configuration in JSON syntax is here",
            where=str(folder),
            found=", ".join(in_hcl[:5]) or "no file of Terraform's",
            accepted="*.tf.json",
            fix="give a plan: `terraform show -json PLANFILE > plan.json`" if in_hcl else "check the path",
        )
    )
