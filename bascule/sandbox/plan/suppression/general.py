"""Differences that several providers do not count: same JSON, same policy, other case, an optional block left out."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Value


def _json(prior: Value, proposed: Value) -> bool:
    return _compare_documents(prior, proposed, lambda document: document)


def _policy(prior: Value, proposed: Value) -> bool:
    return _compare_documents(prior, proposed, _policy_form)


def _compare_documents(prior: Value, proposed: Value, form: Callable[[Any], Any]) -> bool:
    if not isinstance(prior, str) or not isinstance(proposed, str):
        return False
    try:
        return bool(form(json.loads(prior)) == form(json.loads(proposed)))
    except ValueError:
        return False


def _policy_form(document: Any) -> Any:
    """A policy in which order does not show, nor whether a value is a list of one, or a number or truth is a text."""
    if isinstance(document, dict):
        return {key: _policy_form(value) for key, value in document.items()}
    if isinstance(document, bool | int | float):
        return str(document).lower()
    if isinstance(document, list):
        forms = [_policy_form(each) for each in document]
        return forms[0] if len(forms) == 1 else sorted(forms, key=lambda each: json.dumps(each, sort_keys=True))
    return document


def _case(prior: Value, proposed: Value) -> bool:
    return isinstance(prior, str) and isinstance(proposed, str) and prior.lower() == proposed.lower()


def _case_and_dot(prior: Value, proposed: Value) -> bool:
    return (
        isinstance(prior, str)
        and isinstance(proposed, str)
        and prior.removesuffix(".").lower() == proposed.removesuffix(".").lower()
    )


def _arn_or_id(prior: Value, proposed: Value) -> bool:
    return bool(_last(prior) == _last(proposed))


def _last(text: Value) -> Value:
    return text.rpartition("/")[2] if isinstance(text, str) else text


def _number(prior: Value, proposed: Value) -> bool:
    try:
        return Decimal(prior) == Decimal(proposed)
    except (ArithmeticError, TypeError, ValueError):
        return False


def _without_scheme(prior: Value, proposed: Value) -> bool:
    return isinstance(prior, str) and isinstance(proposed, str) and _host(prior) == _host(proposed)


def _host(url: str) -> str:
    return url.removeprefix("https://").removesuffix("/")


def _omitted(_prior: Value, proposed: Value) -> bool:
    return is_zero(proposed)


KINDS: dict[str, Callable[[Value, Value], bool]] = {
    "none": lambda _prior, _proposed: False,
    "always": lambda _prior, _proposed: True,
    "json": _json,
    "policy": _policy,
    "case": _case,
    "case-and-dot": _case_and_dot,
    "arn-or-id": _arn_or_id,
    "number": _number,
    "without-scheme": _without_scheme,
    "omitted": _omitted,
    "missing-block": _omitted,
}
