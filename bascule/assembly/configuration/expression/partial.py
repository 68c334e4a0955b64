"""JSON texts of which a part is not known."""

from __future__ import annotations

import json
import re
from typing import Any

from bascule.assembly.configuration.expression.conversion import text_of
from bascule.assembly.configuration.unknown import Unknown

_MARK = "\ue000{}\ue001"
"""Characters of the private use area: no configuration has them."""

_MARKED = re.compile("\ue000(\\d+)\ue001")

_UNQUOTED = re.compile(f'"(?:[^"\\\\]|\\\\.)*"|{_MARKED.pattern}')
"""A text in quotes, or a mark outside of one: an unknown number or object."""


def partial_document(parts: list[Any]) -> Any:
    """What the parts of a template hold together when they are JSON, their unknown ones inside it; else None."""
    first = parts[0]
    if not (isinstance(first, str) and first.lstrip().startswith(("{", "["))):
        return None
    unknowns = [part for part in parts if isinstance(part, Unknown)]
    marks = iter(map(_MARK.format, range(len(unknowns))))
    text = "".join(next(marks) if isinstance(part, Unknown) else text_of(part) for part in parts)
    try:
        return _placed(json.loads(_UNQUOTED.sub(_in_quotes, text)), unknowns)
    except ValueError:
        return None


def _in_quotes(found: re.Match[str]) -> str:
    return found.group() if found.group().startswith('"') else f'"{found.group()}"'


def _placed(value: Any, unknowns: list[Unknown]) -> Any:
    if isinstance(value, dict):
        return {key: _placed(each, unknowns) for key, each in value.items()}
    if isinstance(value, list):
        return [_placed(each, unknowns) for each in value]
    if not isinstance(value, str) or not (marks := _MARKED.findall(value)):
        return value
    read = [unknowns[int(mark)] for mark in marks]
    references = dict.fromkeys(address for each in read for address in each.references)
    text = _MARKED.sub(lambda mark: f"${{{unknowns[int(mark.group(1))].text}}}", value)
    return Unknown(text=text, references=tuple(references))
