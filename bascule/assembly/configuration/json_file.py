"""A file that should hold JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bascule.errors import Problem, StateError

_ZIP = b"PK\x03\x04"
_LOG_LINE = b'{"@level"'
_SHOW = "terraform show -json PLANFILE > plan.json (or tofu show -json)"


def read_json_file(path: Path) -> Any:
    """What is in the file; StateError says why it cannot be read."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise _unreadable(path, "there is no such file", fix="check the path") from None
    except OSError as error:
        raise _unreadable(path, f"it cannot be read: {error.strerror}", fix="check that you may read it") from None
    if raw.startswith(_ZIP):
        raise _unreadable(path, "this is a saved plan, which only its engine can read", fix=_SHOW)
    try:
        return json.loads(raw.decode("utf-8-sig"), parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise _no_json(path, raw, error) from None
    except UnicodeDecodeError:
        raise _unreadable(path, "this is no JSON text", fix=_SHOW) from None
    except RecursionError:
        raise too_deep(path) from None
    except ValueError as error:
        raise _unreadable(
            path, f"a number in it cannot be read: {str(error).partition(';')[0]}", fix="write it as JSON has it"
        ) from None


def too_deep(path: Path) -> StateError:
    """What is said of a file whose parts are in each other like no configuration's."""
    return _unreadable(path, "it is nested more deeply than can be read", fix="give the plan: " + _SHOW)


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number of JSON")


def _no_json(path: Path, raw: bytes, error: json.JSONDecodeError) -> StateError:
    if path.suffix == ".tf":
        return _unreadable(
            path, "this is Terraform's own syntax, and only its JSON form is read", fix=f"give the plan: {_SHOW}"
        )
    if raw.lstrip().startswith(_LOG_LINE):
        return _unreadable(path, "this is the log of a run (`-json` of plan or apply), not a plan", fix=_SHOW)
    if not raw.strip():
        return _unreadable(path, "the file is empty", fix="write it anew")
    where = f"line {error.lineno}, column {error.colno}"
    return _unreadable(path, f"half-written or broken JSON: {error.msg} at {where}", fix="write the file anew")


def _unreadable(path: Path, message: str, *, fix: str) -> StateError:
    return StateError(Problem(message=message, where=str(path), fix=fix))
