"""The JSON schema of configuration files, for editors and for whoever writes them by program."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeAlias

from pydantic.json_schema import GenerateJsonSchema

from bascule.config.account import Account
from bascule.config.environment import Environment
from bascule.config.files import FOLDER, find_root
from bascule.errors import ConfigurationError

SCHEMA_FILE = "environment.schema.json"

_Schema: TypeAlias = Any
_REFERENCE = "#/$defs/"
_KINDS = {"environment": "Environment", "account": "Account", "defaults": "Defaults"}


def environment_schema() -> dict[str, Any]:
    """One schema for the three kinds of file; `kind` decides which part holds."""
    environments = _optional(_definitions(Environment))
    environment = environments["Environment"] | {"required": ["version", "kind", "name"]}
    definitions = {
        **environments,
        **_renamed(_definitions(Account), "Account"),
        "Environment": environment,
        "Defaults": _defaults(environment),
    }
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "title": "A file of environments/",
        "type": "object",
        "required": ["version", "kind"],
        "properties": {"kind": {"enum": list(_KINDS)}},
        "allOf": [
            {"if": {"properties": {"kind": {"const": kind}}}, "then": {"$ref": f"{_REFERENCE}{name}"}}
            for kind, name in _KINDS.items()
        ],
        "$defs": dict(sorted(definitions.items())),
    }


def _definitions(model: type[Environment | Account]) -> dict[str, _Schema]:
    # The mode of serialization writes defaults as a file does: "60s", not 60.
    schema = model.model_json_schema(mode="serialization")
    definitions = schema.pop("$defs")
    return {name: _plain(definition) for name, definition in {**definitions, model.__name__: schema}.items()}


def _defaults(environment: _Schema) -> _Schema:
    properties = {key: value for key, value in environment["properties"].items() if key != "name"}
    kind = {**properties["kind"], "const": "defaults"}
    return {
        **environment,
        "description": "What all environments share.",
        "properties": {**properties, "kind": kind},
        "required": ["version", "kind"],
    }


def _plain(schema: _Schema) -> _Schema:
    """The schema without what an editor would only repeat: titles made from keys, and nulls as defaults."""
    if isinstance(schema, list):
        return [_plain(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    repeated = {"title"} if isinstance(schema.get("title"), str) else set()
    if schema.get("default", "") is None:
        repeated.add("default")
    return {key: _plain(value) for key, value in schema.items() if key not in repeated}


def _optional(schema: _Schema) -> _Schema:
    """The schema with nothing required: an environment's file may leave any key to the defaults."""
    if isinstance(schema, list):
        return [_optional(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    # Without their required keys, several members of a union may fit at once.
    words = {"oneOf": "anyOf"}
    kept = {key: value for key, value in schema.items() if key != "required" or not isinstance(value, list)}
    return {words.get(key, key): _optional(value) for key, value in kept.items()}


def _renamed(definitions: dict[str, _Schema], prefix: str) -> dict[str, _Schema]:
    """The definitions under names of their own, so that they stand beside others."""
    names = {name: name if name.startswith(prefix) else f"{prefix}{name}" for name in definitions}
    references = {f"{_REFERENCE}{name}": f"{_REFERENCE}{new}" for name, new in names.items()}
    return {names[name]: _replaced(definition, references) for name, definition in definitions.items()}


def _replaced(schema: _Schema, references: dict[str, str]) -> _Schema:
    if isinstance(schema, list):
        return [_replaced(item, references) for item in schema]
    if isinstance(schema, dict):
        return {key: _replaced(value, references) for key, value in schema.items()}
    return references.get(schema, schema) if isinstance(schema, str) else schema


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(environment_schema(), indent=2, ensure_ascii=False) + "\n"


def write_schema(root: Path | None = None) -> Path:
    """The schema's file in `environments/`, current."""
    path = (root or find_root()) / FOLDER / SCHEMA_FILE
    try:
        path.write_text(schema_text(), encoding="utf-8")
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be written: {error.strerror}", fix="make it writable") from None
    return path
