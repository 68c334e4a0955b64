"""A breach of the contract."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bascule.delivery.contract.delivered import Kind
from bascule.errors import Problem


class FlawKind(StrEnum):
    """What is wrong."""

    MISSING = "missing"
    WRONG_ENVIRONMENT = "wrong-environment"
    WRONG_TYPE = "wrong-type"
    NOT_PASSED = "not-passed"
    UNUSED = "unused"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, kw_only=True)
class ContractFlaw:
    """One breach: `name` is the variable's or secret's, `problem` says where, and what to do."""

    flaw: FlawKind
    kind: Kind
    name: str
    repository: str
    problem: Problem
