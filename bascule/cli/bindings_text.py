"""Bindings as text and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bascule.bindings.generator.binding import Binding
from bascule.cli.columns import columns


def bindings_text(found: Mapping[str, Sequence[Binding]]) -> str:
    """One line a binding: what it is a class of, and the module to import."""
    rows = [(_name(binding), module) for module, binding in _modules(found)]
    return columns([("TYPE", "MODULE"), *rows])


def bindings_json(found: Mapping[str, Sequence[Binding]]) -> list[dict[str, str]]:
    """Each binding with its provider, kind, type and the module to import."""
    return [
        {
            "provider": binding.provider_name,
            "kind": binding.kind,
            "type": binding.terraform_type,
            "module": module,
        }
        for module, binding in _modules(found)
    ]


def written_text(files: Sequence[Path]) -> str:
    """One line a file that was written."""
    return "\n".join(f"wrote {file}" for file in files) or "nothing to write: the project has no bindings of its own"


def _name(binding: Binding) -> str:
    """What `bascule bindings add` takes."""
    match binding.kind:
        case "provider":
            return f"{binding.provider_name}:provider"
        case "data":
            return f"data.{binding.terraform_type}"
        case _:
            return binding.terraform_type


def _modules(found: Mapping[str, Sequence[Binding]]) -> list[tuple[str, Binding]]:
    return [(f"{package}.{binding.module}", binding) for package, bindings in found.items() for binding in bindings]
