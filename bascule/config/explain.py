"""Says in words what pydantic refused: what was found, what is accepted, and what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bascule.config.accepted_keys import accepted_keys, union_tags
from bascule.config.document import Value
from bascule.config.flaw import Flaw, nearest
from bascule.config.key_path import KeyPath, show_value
from bascule.config.secret_text import hide_secret

_TYPES: Mapping[str, str] = {
    "bool_type": "true or false, without quotes",
    "int_type": "a whole number, without quotes",
    "string_type": "a text",
    "dict_type": "a mapping (keys and values)",
    "model_type": "a mapping (keys and values)",
    "model_attributes_type": "a mapping (keys and values)",
    "tuple_type": "a list",
}
_BOUNDS: Mapping[str, tuple[str, str]] = {
    "greater_than_equal": ("at least {ge}", "the nearest is {ge}"),
    "less_than_equal": ("at most {le}", "the nearest is {le}"),
    "string_too_long": ("at most {max_length} characters", "shorten it"),
}
_QUOTED = re.compile(r"'([^']*)'")
_YES_AND_NO: Mapping[str, str] = {
    **dict.fromkeys(("yes", "on", "y", "true", "1"), "true"),
    **dict.fromkeys(("no", "off", "n", "false", "0"), "false"),
}

_Explainer: TypeAlias = Callable[[ErrorDetails, KeyPath, type[BaseModel]], Flaw]


def explain(error: ValidationError, model: type[BaseModel], values: Value) -> Iterator[Flaw]:
    """Yields a flaw for each error, at its path in `values`."""
    for detail in error.errors(include_url=False):
        if detail["type"] != "default_factory_not_called":  # follows from another error
            explainer = _EXPLAINERS.get(detail["type"], _wrong_type)
            yield explainer(detail, data_path(detail, values), model)


def data_path(detail: ErrorDetails, values: Value) -> KeyPath:
    """The path in the file: pydantic's own also has the names of union members and "[key]" marks."""
    path: list[str | int] = []
    for step in detail["loc"]:
        in_list = isinstance(values, list) and isinstance(step, int) and step < len(values)
        if in_list or (isinstance(values, dict) and step in values):
            values = values[step]
            path.append(step)
    return (*path, detail["loc"][-1]) if detail["type"] == "missing" else tuple(path)


def _refused(detail: ErrorDetails, path: KeyPath, _model: type[BaseModel]) -> Flaw:
    context = detail["ctx"]
    accepted = str(context["accepted"])
    fix = str(context["fix"]) or _nearest_value(detail["input"], accepted.split(", "))
    return Flaw(path=path, message=str(context["message"]), found=_found(detail), accepted=accepted, fix=fix)


def _unknown_key(detail: ErrorDetails, path: KeyPath, model: type[BaseModel]) -> Flaw:
    keys = accepted_keys(model, detail["loc"][:-1])
    meant = nearest(str(path[-1]), keys)
    fix = f"write {meant}" if meant else "remove the key"
    return Flaw(
        path=path, message="the key is unknown here", found=str(path[-1])[:60], accepted=", ".join(keys), fix=fix
    )


def _missing_key(detail: ErrorDetails, path: KeyPath, _model: type[BaseModel]) -> Flaw:
    there = detail["input"]
    meant = nearest(str(path[-1]), [str(key) for key in there]) if isinstance(there, dict) else None
    fix = f"add `{path[-1]}:`" + (f", or rename {meant} to it if that is meant" if meant else "")
    return Flaw(path=path, message="the key is missing", fix=fix, missing=True)


def _not_in_list(detail: ErrorDetails, path: KeyPath, _model: type[BaseModel]) -> Flaw:
    expected = str(detail["ctx"].get("expected_tags") or detail["ctx"]["expected"])
    words = _QUOTED.findall(expected) or [expected]
    given = detail["ctx"].get("tag", detail["input"])
    path = (*path, "type") if "tag" in detail["ctx"] else path
    message = "the value is not one of those accepted"
    fix = _nearest_value(given, words)
    return Flaw(path=path, message=message, found=show_value(given), accepted=", ".join(words), fix=fix)


def _no_type(detail: ErrorDetails, path: KeyPath, model: type[BaseModel]) -> Flaw:
    accepted = f"`type:` and one of {', '.join(union_tags(model, detail['loc']))}"
    return Flaw(
        path=path, message="the mapping does not say its type", accepted=accepted, fix="add `type:`", missing=True
    )


def _out_of_bounds(detail: ErrorDetails, path: KeyPath, _model: type[BaseModel]) -> Flaw:
    accepted, fix = (text.format(**detail["ctx"]) for text in _BOUNDS[detail["type"]])
    return Flaw(path=path, message="the value is out of range", found=_found(detail), accepted=accepted, fix=fix)


def _wrong_type(detail: ErrorDetails, path: KeyPath, _model: type[BaseModel]) -> Flaw:
    accepted = _TYPES.get(detail["type"], detail["msg"])
    fix = _retyped(detail["type"], detail["input"])
    return Flaw(path=path, message="the value has the wrong type", found=_found(detail), accepted=accepted, fix=fix)


_EXPLAINERS: Mapping[str, _Explainer] = {
    "refused": _refused,
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "literal_error": _not_in_list,
    "union_tag_invalid": _not_in_list,
    "union_tag_not_found": _no_type,
    **dict.fromkeys(_BOUNDS, _out_of_bounds),
}


def _found(detail: ErrorDetails) -> str:
    return show_value(hide_secret(detail["input"]))


def _nearest_value(value: Any, accepted: list[str]) -> str:
    meant = nearest(str(value), accepted)
    return f"write {meant}" if meant else ""


def _retyped(kind: str, value: Any) -> str:
    """The same value in the type that is accepted, where that is plain to see."""
    text = str(value).strip()
    if kind == "string_type" and isinstance(value, int | float):
        return f'write it in quotes: "{str(value).lower() if isinstance(value, bool) else value}"'[:80]
    if kind == "bool_type" and text.lower() in _YES_AND_NO:
        return f"write {_YES_AND_NO[text.lower()]}"
    if kind == "int_type" and re.fullmatch(r"[-+]?\d{1,18}(?:\.0+)?", text):
        return f"write {int(float(text))}"
    if kind == "tuple_type" and isinstance(value, str | int):
        return "write it as a list, in brackets"
    return "remove the key to have its default" if value is None else ""
