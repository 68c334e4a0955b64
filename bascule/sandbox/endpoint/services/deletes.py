"""Operations that delete: rows of `deletes.toml`, carried out by the simulated cloud's own rules of deletion."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from sqlite3 import Row
from typing import Any

from bascule.sandbox.endpoint.api_error import ApiError
from bascule.sandbox.endpoint.call import Call, Operation, Params
from bascule.sandbox.world.recipes.lifelike import render


@cache
def deletes() -> Mapping[str, Mapping[str, Operation]]:
    """The operations by service and name."""
    rows = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {
        service: {name: _operation(row) for name, row in operations.items()} for service, operations in rows.items()
    }


def _operation(row: Mapping[str, Any]) -> Operation:
    return Operation(answer=lambda call: _delete(call, row), type=row["type"], change="delete")


def _delete(call: Call, row: Mapping[str, Any]) -> Params:
    answer: Params = {}
    for name in call.params.get(row["each"], ()) if "each" in row else [render(row["name"], call.params.get)]:
        found = _found(call, row, str(name))
        if found is not None:
            attributes = call.attributes(found)
            call.remove(found, **_arguments(call, row))
            answer = {key: _made(each, attributes) for key, each in row.get("answer", {}).items()}
    return answer


def _found(call: Call, row: Mapping[str, Any], name: str) -> Row | None:
    if (owner := call.owner(row["type"], name)) is not None:
        raise ApiError(row.get("owned", "DependencyViolation"), f"'{name}' belongs to {owner['id']} and goes with it.")
    if row.get("idempotent"):
        return call.look(row["type"], name)
    return call.row(row["type"], name, row.get("missing", ""))


def _arguments(call: Call, row: Mapping[str, Any]) -> dict[str, Any]:
    """The provider's arguments, as this call has them."""
    said = row.get("arguments", {})
    return {name: call.params.get(each, False) if isinstance(each, str) else each for name, each in said.items()}


def _made(template: Any, attributes: Mapping[str, Any]) -> Any:
    return render(template, attributes.get) if isinstance(template, str) else template
