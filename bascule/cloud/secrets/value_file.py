"""A file with values of secrets, read so that no value is lost, cut or shown."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from io import StringIO
from pathlib import Path

from dotenv.parser import Binding, parse_stream

from bascule.cloud.secrets.declared_secret import shown_name
from bascule.errors import CloudError, Problem

_QUOTES = ("'", '"')


def read_value_file(path: Path, names: Collection[str]) -> dict[str, str]:
    """Values by name, from lines NAME=value; further lines may be empty or begin with "#".

    Raises:
        CloudError: the file cannot be read or holds no value, a line is none of these, or has another name than those
            of `names`; all such lines at once, by their numbers.
    """
    try:
        # Some editors on Windows begin a file with a mark of its encoding.
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        fix = "give a UTF-8 file with lines NAME=value"
        raise CloudError(Problem(message="the file cannot be read", where=str(path), fix=fix)) from None
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for binding in parse_stream(StringIO(text)):
        if binding.key is None and not binding.error:
            continue
        problems += _problems(binding, f"{path}:{_line(binding)}", names, found)
        found[binding.key or ""] = binding.value or ""
    if not found:
        problems.append(Problem(message="no value stands in the file", where=str(path), fix="write lines NAME=value"))
    if problems:
        raise CloudError(problems)
    return found


def _problems(binding: Binding, where: str, names: Collection[str], found: Collection[str]) -> Iterator[Problem]:
    if binding.error or binding.value is None or binding.key is None:
        yield Problem(
            message="the line is not NAME=value, or its quotation mark has no end",
            where=where,
            fix="write NAME=value, and put a value of several lines in quotes",
        )
    elif binding.key not in names:
        yield Problem(
            message="no secret of this name is asked for",
            where=where,
            found=shown_name(binding.key),
            accepted=", ".join(sorted(names)),
        )
    elif binding.key in found:
        yield Problem(message="the name stands twice in the file", where=where, found=binding.key, fix="remove one")
    elif _is_cut(binding):
        yield Problem(
            message="a # within the line would end the value",
            where=where,
            found=binding.key,
            fix="put the value in quotes if the # belongs to it, else write the comment on a line of its own",
        )


def _line(binding: Binding) -> int:
    """The line of the name: what is above it, blank or not, counts as the binding's, too."""
    text = binding.original.string
    return int(binding.original.line) + text[: len(text) - len(text.lstrip())].count("\n")


def _is_cut(binding: Binding) -> bool:
    written = binding.original.string.partition("=")[2].strip()
    return not written.startswith(_QUOTES) and written != binding.value
