"""The compiled schemas of one provider: an SQLite file, made once and named by what it was made from.

A command starts several provider processes. Each reads the few types that it needs from here (1 ms a type) instead of
parsing the whole document.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import sqlite3
from collections.abc import Collection, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from bascule.errors import SandboxError
from bascule.sandbox.schema.model import Block, ResourceType, parse_block
from bascule.sandbox.schema.protocol import encode_schema
from bascule.sandbox.wire.codec import length_delimited, map_entry
from bascule.sandbox.wire.messages import make
from bascule.schemas import load_behaviour, load_schema, provider
from bascule.schemas.behaviour import behaviour_rows
from bascule.schemas.overlay import Overlay, dotted_paths, overlay_files
from bascule.schemas.rule import parse_rule

WORLD = Path(__file__).parents[1] / "world" / "data"
"""What the cloud makes of resource types (identifiers, references, names), in the overlay's form."""

_FORM = b"6"
"""Changes whenever a compiled file of the same documents would look otherwise."""

RESOURCE, DATA_SOURCE, PROVIDER = "resource", "data", "provider"
_SDK_FACTS = frozenset(("customize_diff", "importable", "no_update", "timeouts"))
_NUMBERS = {RESOURCE: 2, DATA_SOURCE: 3}


class SchemaCache:
    """The schemas of one provider. Opening it compiles them first, if nobody has yet."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.path = folder / f"sandbox-{name}-{_digest(name)}.db"
        self._types: dict[tuple[str, str], ResourceType] = {}
        self._names: dict[str, frozenset[str]] = {}
        if not self.path.exists():
            _compile_once(name, self.path)

    def find(self, kind: str, type_name: str = "") -> ResourceType:
        """The resource type, data source or provider schema; SandboxError if the provider has none of that name."""
        key = (kind, type_name)
        if key not in self._types:
            rows = self._query("SELECT document FROM types WHERE kind = ? AND name = ?", key)
            if not rows:
                raise SandboxError(f"the simulated provider {self.name} has no {kind} {type_name}")
            self._types[key] = _parse(type_name, json.loads(rows[0][0]))
        return self._types[key]

    def names(self, kind: str) -> frozenset[str]:
        """The names of all resource types, or of all data sources."""
        if kind not in self._names:
            self._names[kind] = frozenset(
                row[0] for row in self._query("SELECT name FROM types WHERE kind = ?", (kind,))
            )
        return self._names[kind]

    def response(self, types: Mapping[str, Collection[str]] | None = None) -> bytes:
        """The encoded GetProviderSchema response, with the types named for each kind or, for None, with all."""
        capabilities = make("ServerCapabilities", get_provider_schema_optional=True, move_resource_state=True)
        head = make("GetProviderSchemaResponse", server_capabilities=capabilities).encode()
        [(configuration,)] = self._query("SELECT encoded FROM types WHERE kind = ?", (PROVIDER,))
        entries = [length_delimited(1, configuration)]
        for kind, number in _NUMBERS.items():
            rows = self._query("SELECT name, encoded FROM types WHERE kind = ?", (kind,))
            entries += [map_entry(number, name, blob) for name, blob in rows if types is None or name in types[kind]]
        return head + b"".join(entries)

    def _query(self, statement: str, values: tuple[str, ...]) -> list[Any]:
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as database:
            return database.execute(statement, values).fetchall()


def _parse(name: str, document: Mapping[str, Any]) -> ResourceType:
    behaviour, overlay = document["behaviour"], document["overlay"]
    rows = behaviour_rows(behaviour, document["schema"].get("block", {}))
    for path, row in overlay.get("rules", {}).items():
        rows[path] = rows.get(path, {}) | row
    block = parse_block(document["schema"].get("block", {}))
    sdk = overlay.get("sdk", not _is_framework(block, behaviour))
    return ResourceType(
        name=name,
        version=document["schema"].get("version", 0),
        block=block,
        rules={path: parse_rule(row) for path, row in rows.items()},
        sdk=sdk,
        customised=bool((behaviour or {}).get("customize_diff")),
        importable=not sdk or behaviour is None or bool(behaviour.get("importable")),
        timeouts=(behaviour or {}).get("timeouts", {}),
        overlay=overlay,
    )


def _is_framework(block: Block, behaviour: Mapping[str, Any] | None) -> bool:
    """Whether the newer framework made it: the old SDK lets a configuration set `id`, and only of its types is told
    whether they can be imported, how long they may take, and whether there is code for planning them.
    """
    id_ = block.attributes.get("id")
    if behaviour is None:
        return id_ is None or not id_.optional
    return id_ is not None and not id_.optional and not behaviour.keys() & _SDK_FACTS


def _digest(name: str) -> str:
    """What the compiled file depends on, as a short text."""
    sources = [provider(name).schema_path, provider(name).behaviour_path, *overlay_files(name, WORLD)]
    digest = hashlib.sha256(_FORM)
    for path in sources:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _compile_once(name: str, path: Path) -> None:
    """The file exists afterwards, written by this process or by another that was first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            unfinished = path.with_suffix(f".{os.getpid()}")
            unfinished.unlink(missing_ok=True)
            _compile(name, unfinished)
            unfinished.replace(path)


def _compile(name: str, path: Path) -> None:
    schema, behaviours, overlay = load_schema(name), load_behaviour(name)["resources"], Overlay(name, WORLD)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(
            "CREATE TABLE types (kind TEXT, name TEXT, document TEXT, encoded BLOB, PRIMARY KEY (kind, name))"
        )
        rows = [
            _row(PROVIDER, "", schema["provider"], None, overlay.of(PROVIDER, _paths(schema["provider"]))),
            *(_row(DATA_SOURCE, type_name, raw, None, {}) for type_name, raw in schema["data_source_schemas"].items()),
            *(
                _row(RESOURCE, type_name, raw, behaviours.get(type_name), overlay.of(type_name, _paths(raw)))
                for type_name, raw in schema["resource_schemas"].items()
            ),
        ]
        database.executemany("INSERT INTO types VALUES (?, ?, ?, ?)", rows)


def _paths(raw: Any) -> list[str]:
    return list(dotted_paths(raw.get("block", {})))


def _row(kind: str, name: str, raw: Any, behaviour: Any, overlay: Any) -> tuple[str, str, str, bytes]:
    document = json.dumps({"schema": raw, "behaviour": behaviour, "overlay": overlay})
    return kind, name, document, encode_schema(raw)
