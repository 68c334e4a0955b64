"""A plan's JSON to a configuration: what the plan leads to, in place of what the files say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from bascule.assembly.configuration.block import Block
from bascule.assembly.configuration.configuration import Configuration
from bascule.assembly.configuration.plan.called_module import CalledModule
from bascule.assembly.configuration.plan.planned_object import planned_objects
from bascule.assembly.configuration.plan.policy_documents import with_policies
from bascule.assembly.configuration.plan.settings import module_calls, outputs, providers
from bascule.assembly.plan.plan import FORMAT
from bascule.errors import Problem, StateError


def read_plan(document: Mapping[str, Any], path: Path) -> Configuration:
    """All objects that are there after apply, with providers, outputs and called modules.

    Raises:
        StateError: it is a plan of another version, or not one at all.
    """
    _check_version(document, path)
    try:
        blocks = tuple(replace(block, file=path) for block in with_policies(list(_blocks(document))))
    except (AttributeError, KeyError, TypeError) as error:
        raise _refused(path, "this plan has not the form of its version", found=str(error)) from error
    return Configuration(path=path, form="plan", blocks=blocks, unread=tuple(_unread(document)))


def _blocks(document: Mapping[str, Any]) -> Iterator[Block]:
    configuration = document.get("configuration") or {}
    root = CalledModule(configuration.get("root_module") or {}, variables=_variables(document))
    yield from providers(document, root)
    for found in planned_objects(document):
        yield found.block(root)
    yield from module_calls(root)
    yield from outputs(document, root)


def _variables(document: Mapping[str, Any]) -> dict[str, Any]:
    """The values that the plan was made with, without those that are secret."""
    declared = ((document.get("configuration") or {}).get("root_module") or {}).get("variables") or {}
    values = (document.get("variables") or {}).items()
    return {name: each.get("value") for name, each in values if not declared.get(name, {}).get("sensitive")}


def _unread(document: Mapping[str, Any]) -> Iterator[str]:
    yield "the backend: a plan's JSON does not say where the state lives"
    if document.get("errored"):
        yield "what the plan did not get to: it ended with an error"
    if not document.get("configuration"):
        yield "what values were written as: the plan's JSON has no `configuration`"


def _check_version(document: Mapping[str, Any], path: Path) -> None:
    version = str(document.get("format_version"))
    if not version.startswith(FORMAT):
        raise _refused(path, "this is a plan of a version that is not known", found=f"format version {version}")


def _refused(path: Path, message: str, *, found: str) -> StateError:
    return StateError(
        Problem(
            message=message,
            where=str(path),
            found=found,
            accepted=f"format version {FORMAT}x, of Terraform and OpenTofu 1.x",
            fix="write it anew with `show -json` of an engine of that version",
        )
    )
