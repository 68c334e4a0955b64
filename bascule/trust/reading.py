"""Anybody's policy document, as text or as values, in the form that the evaluation takes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bascule.errors import Problem, TrustError
from bascule.trust.document import Document

ELEMENTS = frozenset(
    {
        "Sid",
        "Effect",
        "Principal",
        "NotPrincipal",
        "Action",
        "NotAction",
        "Resource",
        "NotResource",
        "Condition",
    }
)
"""What a statement may hold (IAM user guide, grammar of the JSON policy language)."""


def read_policy(policy: str | Mapping[str, Any]) -> Document:
    """The policy as values, its statements as a list.

    Raises:
        TrustError: it is no JSON, or no policy; everything that is wrong with it at once.
    """
    document = _parsed(policy) if isinstance(policy, str) else policy
    if not isinstance(document, Mapping) or "Statement" not in document:
        raise TrustError("this is no policy", fix="write a JSON object with Version and Statement")
    listed = document["Statement"]
    statements = list(listed) if isinstance(listed, Sequence) and not isinstance(listed, str) else [listed]
    problems = [problem for index, each in enumerate(statements) for problem in _problems(index, each)]
    if problems:
        raise TrustError(problems)
    return {**document, "Statement": statements}


def listed(value: Any) -> list[str]:
    """One value or several as texts; true, false and numbers as policies write them."""
    values = value if isinstance(value, list | tuple) else [value]
    return [each if isinstance(each, str) else json.dumps(each) for each in values]


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise TrustError(f"this policy is no JSON: {error}", fix="write the document as one JSON object") from error


def _problems(index: int, statement: Any) -> list[Problem]:
    where = f"Statement[{index}]"
    if not isinstance(statement, Mapping):
        return [Problem(where=where, message="this is no statement", found=str(statement), accepted="an object")]
    problems = [
        Problem(where=where, message=f"policy element '{name}' is not known here", accepted=", ".join(sorted(ELEMENTS)))
        for name in sorted(set(statement) - ELEMENTS)
    ]
    if statement.get("Effect") not in ("Allow", "Deny"):
        found = str(statement.get("Effect"))
        problems.append(
            Problem(where=where, message=f"a statement's Effect is '{found}'", accepted="Allow or Deny", found=found)
        )
    conditions = statement.get("Condition", {})
    if not isinstance(conditions, Mapping) or not all(isinstance(keys, Mapping) for keys in conditions.values()):
        problems.append(Problem(where=where, message="this Condition is no object of operators and keys"))
    return problems
