"""The overlay: what neither schema nor behaviours say of a resource type, one TOML file a service.

`decisions` says what a provider decides before any cloud is asked (values it takes, differences it ignores); whoever
knows more adds folders of the same form, as the simulated cloud does with what the cloud makes of an object. Files may
speak of one type by its name, or of several by a pattern with `*`; what a more particular file says of a type wins. A
type that is `like` another has all that is said of that one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import Any

_DECISIONS = Path(__file__).with_name("decisions")
_ADDED = {"computed_blocks"}
"""Keys whose lists add up, instead of the later one holding."""

Facts = dict[str, Any]


def overlay_files(provider: str, *further: Path) -> list[Path]:
    """The overlay files of a provider in `decisions` and further folders, in a fixed order."""
    return [path for folder in (_DECISIONS, *further) for path in sorted((folder / provider).glob("*.toml"))]


class Overlay:
    """The overlay of one provider, with that of further folders."""

    def __init__(self, provider: str, *further: Path) -> None:
        self.by_name: dict[str, Facts] = {}
        """By resource type or pattern, as the files have it."""
        for path in overlay_files(provider, *further):
            for name, facts in tomllib.loads(path.read_text(encoding="utf-8")).items():
                self.by_name[name] = _joined(self.by_name.get(name, {}), facts)

    def of(self, type_name: str, paths: Iterable[str]) -> Facts:
        """What is said of a resource type; `paths` are the dotted paths of its schema, for rules by pattern."""
        found: Facts = {}
        for pattern in self._patterns:
            if fnmatchcase(type_name, pattern):
                found = _joined(found, self.by_name[pattern])
        found = _joined(found, self.by_name.get(type_name, {}))
        if like := found.get("like"):
            found = _joined(self.of(like, ()), found)
        if rules := found.get("rules"):
            found["rules"] = _expanded(rules, paths)
        if blocks := found.get("computed_blocks"):
            found["computed_blocks"] = [each for each in paths if any(fnmatchcase(each, block) for block in blocks)]
        return found

    @cached_property
    def _patterns(self) -> list[str]:
        return sorted((name for name in self.by_name if "*" in name), key=len)


def dotted_paths(block: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    """The dotted paths of all attributes and blocks of a block in a `providers schema -json` document."""
    for name, attribute in block.get("attributes", {}).items():
        yield f"{prefix}{name}"
        yield from dotted_paths(attribute.get("nested_type", {}), f"{prefix}{name}.")
        yield from _object_paths(attribute.get("type"), f"{prefix}{name}.")
    for name, nested in block.get("block_types", {}).items():
        yield f"{prefix}{name}"
        yield from dotted_paths(nested.get("block", {}), f"{prefix}{name}.")


def _object_paths(type_: Any, prefix: str) -> Iterator[str]:
    """The paths inside an attribute that is written as blocks."""
    if not isinstance(type_, list):
        return
    if type_[0] != "object":
        yield from _object_paths(type_[1], prefix)
        return
    for name, each in type_[1].items():
        yield f"{prefix}{name}"
        yield from _object_paths(each, f"{prefix}{name}.")


def _expanded(rules: Mapping[str, Facts], paths: Iterable[str]) -> dict[str, Facts]:
    """The rules by exact path; an exact row adds to those that patterns give for the same path."""
    patterns = {pattern: row for pattern, row in rules.items() if "*" in pattern}
    found: dict[str, Facts] = {}
    for path in paths if patterns else ():
        for pattern, row in patterns.items():
            if fnmatchcase(path, pattern):
                found[path] = found.get(path, {}) | row
    for path, row in rules.items():
        if "*" not in path:
            found[path] = found.get(path, {}) | row
    return found


def _joined(earlier: Facts, later: Facts) -> Facts:
    """Both, table by table; where both say something of one key, the later one holds."""
    both = earlier | later
    for key in earlier.keys() & later.keys():
        if isinstance(earlier[key], dict) and isinstance(later[key], dict):
            both[key] = _joined(earlier[key], later[key])
        elif key in _ADDED:
            both[key] = [*earlier[key], *later[key]]
    return both
