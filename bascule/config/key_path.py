"""Where in a file something is, and the problems found there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NoReturn, TypeAlias

from bascule.errors import ConfigurationError, Problem

KeyPath: TypeAlias = tuple[str | int, ...]
"""Keys and list indices from the root of a file to a value."""

_PLAIN_KEY = re.compile(r"[A-Za-z0-9_-]{1,60}")
_PLACE = re.compile(r"(.*?):(\d+)(?::|$)", re.DOTALL)
_SHOWN = 60


def show_path(path: KeyPath) -> str:
    """The path as people write it: `services.chat.secrets[0]`."""
    parts = (f"[{key}]" if isinstance(key, int) else f".{_show_key(key)}" for key in path)
    return "".join(parts).lstrip(".")


def _show_key(key: str) -> str:
    return key if _PLAIN_KEY.fullmatch(key) else show_value(key)


def show_value(value: object) -> str:
    """The value on one line, cut where it is long."""
    if value is None or isinstance(value, bool):
        return {None: "nothing", True: "true", False: "false"}[value]
    if isinstance(value, dict | list):
        return "a mapping" if isinstance(value, dict) else "a list"
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def place(file: str, line: int, path: KeyPath) -> str:
    """Where a problem is: `environments/dev.yaml:14: services.chat.cpu`."""
    where = f"{file}:{line}"
    return f"{where}: {show_path(path)}" if path else where


@dataclass
class Problems:
    """The problems of one file, in the order of their finding."""

    file: str
    found: list[Problem] = field(default_factory=list)

    def add(
        self, message: str, line: int, *, path: KeyPath = (), found: str = "", accepted: str = "", fix: str = ""
    ) -> None:
        """Notes one problem."""
        where = place(self.file, line, path)
        self.found.append(Problem(message=message, where=where, found=found, accepted=accepted, fix=fix))

    def stop(self, message: str, line: int, *, accepted: str = "", fix: str = "") -> NoReturn:
        """Raises all problems with one more, behind which the file cannot be read."""
        self.add(message, line, accepted=accepted, fix=fix)
        self.raise_if_any()
        raise AssertionError("a problem was just added")

    def raise_if_any(self) -> None:
        """Raises: ConfigurationError with all problems, if there are any; of each file from top to bottom."""
        if self.found:
            raise ConfigurationError(sorted(self.found, key=_file_and_line))


def _file_and_line(problem: Problem) -> tuple[str, int]:
    match = _PLACE.match(problem.where)
    return (match[1], int(match[2])) if match else (problem.where, 0)
