"""What a provider would refuse, or warn of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class FlawKind(Enum):
    """What is wrong."""

    UNKNOWN_TYPE = auto()
    UNKNOWN_ARGUMENT = auto()
    MISSING_ARGUMENT = auto()
    WRONG_TYPE = auto()
    COMPUTED_ARGUMENT = auto()
    VALUE = auto()
    COMBINATION = auto()
    BLOCK_COUNT = auto()
    DEPRECATED = auto()


@dataclass(frozen=True, kw_only=True)
class Flaw:
    """One thing that is wrong with a block; the message begins with the path of the argument."""

    kind: FlawKind
    message: str
