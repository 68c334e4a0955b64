"""What each resource type allows as its name: form, length and characters (data file: name_limits.json)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bascule.errors import NamingError, Problem


@dataclass(frozen=True, kw_only=True)
class NameLimit:
    """The rule for the name of one resource type.

    `form` is the template that a name of ours has there; `minimum` and `maximum` count characters; `pattern` has to
    match the whole name, and `accepted` says the same in words.
    """

    resource_type: str
    form: str
    minimum: int
    maximum: int
    pattern: re.Pattern[str]
    accepted: str

    def violations(self, name: str) -> Iterator[str]:
        """Yields what is wrong with `name`: nothing when the resource accepts it."""
        if len(name) > self.maximum:
            yield f"{name!r} has {len(name)} characters, {self.resource_type} allows at most {self.maximum}"
        if len(name) < self.minimum:
            yield f"{name!r} has {len(name)} characters, {self.resource_type} needs at least {self.minimum}"
        if not self.pattern.fullmatch(name):
            yield f"{name!r} has characters that {self.resource_type} does not allow"

    def check(self, name: str) -> str:
        """Returns `name` if the resource accepts it.

        Raises: NamingError with every violation.
        """
        violations = tuple(self.violations(name))
        if violations:
            accepted = f"{self.minimum} to {self.maximum} characters: {self.accepted}"
            fix = "shorten or respell the prefix, the environment's name or the entity's name"
            raise NamingError([Problem(message=text, found=name, accepted=accepted, fix=fix) for text in violations])
        return name


@cache
def name_limits() -> Mapping[str, NameLimit]:
    """The rule of every resource type that has one, by type."""
    table = json.loads(files(__package__).joinpath("name_limits.json").read_text(encoding="utf-8"))
    characters = table["characters"]
    return {
        resource_type: NameLimit(
            resource_type=resource_type,
            form=table["forms"][form],
            minimum=minimum,
            maximum=maximum,
            pattern=re.compile(characters[kind]["pattern"]),
            accepted=characters[kind]["accepted"],
        )
        for resource_type, (form, minimum, maximum, kind) in table["limits"].items()
    }


def name_limit(resource_type: str) -> NameLimit:
    """The rule for the names of `resource_type`.

    Raises: NamingError if the table has no row for it.
    """
    try:
        return name_limits()[resource_type]
    except KeyError:
        fix = "add a row for it, with its source, to bascule/naming/name_limits.json"
        raise NamingError(f"nothing is known about the names of {resource_type}", fix=fix) from None
