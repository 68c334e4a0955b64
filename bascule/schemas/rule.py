"""What a provider's own code says of one argument or block, beside its schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What a provider's own code says of one attribute or block. Both ends of `range` and `length` are included."""

    force_new: bool = False
    default: Any = None
    conflicts_with: tuple[str, ...] = ()
    exactly_one_of: tuple[str, ...] = ()
    at_least_one_of: tuple[str, ...] = ()
    required_with: tuple[str, ...] = ()
    enum: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    """Values that later versions take beside the enum; from the overlay."""
    range: tuple[Any, Any] | None = None
    min: Any = None
    max: Any = None
    length: tuple[int, int] | None = None
    pattern: str = ""
    format: str = ""
    prefix_length: tuple[int, int] | None = None
    """How long the network part of a CIDR may be; from the overlay."""
    diff_suppress: bool = False
    suppress: str = ""
    """Which differences do not count (`plan/suppression.py` names the kinds); from the overlay."""
    only_if: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    """Differences count only where each of these arguments has one of the values; from the overlay. A name is that of
    an argument beside this one; with a dot before it, of one of the resource itself."""
    unless: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    """Differences do not count where one of these arguments has one of the values; from the overlay."""
    idle: tuple[Any, ...] = ()
    """The only values to which `only_if` and `unless` apply; none: to all; from the overlay."""
    added_keys: tuple[str, ...] = ()
    """Patterns of keys that the cloud adds to a map by itself; from the overlay."""
    means_none: Any = None
    """A value that is as good as none: adding it or leaving it out is no difference; from the overlay."""
    filled: tuple[Any, ...] = ()
    """What the cloud fills in by itself: leaving one of these values out is no difference; from the overlay."""
    written: str = ""
    """How the provider writes the text into its plan (`plan/writing.py` has the forms by name); from the overlay."""
    checks: tuple[str, ...] = ()
    """What else the value must stand (`accepted.checks` has them by name); from the overlay."""
    ignore_case: bool = False
    """The enum holds in any case; from the overlay."""
    multiple_of: int = 0
    """Only multiples of this number are accepted, beside what the enum has; from the overlay."""
    min_items: int = 0
    max_items: int = 0
    deprecated: bool = False


NO_RULE = Rule()


def parse_rule(raw: Mapping[str, Any]) -> Rule:
    """The rule that a behaviour row describes; what is said of elements holds for each value that stands there."""
    values: dict[str, Any] = {
        key.removeprefix("elem_"): tuple(value) if isinstance(value, list) and key != "default" else value
        for key, value in raw.items()
    }
    return Rule(**values)
