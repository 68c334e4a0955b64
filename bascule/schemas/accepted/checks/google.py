"""Checks that only Google's provider has."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from bascule.schemas.accepted.formats import FORMATS

_ROTATION = re.compile(r"(\d+(?:\.\d{1,9})?)s")
_RESERVED_HEADERS = ("content-length", "host", "x-google-", "x-appengine-")
"""What Cloud Scheduler sets itself."""
_VARIABLE = re.compile(r"[a-zA-Z_][a-zA-Z0-9_]*.")
_AIRFLOW_VARIABLE = re.compile(r"AIRFLOW__[A-Z0-9_]+__[A-Z0-9_]+")
_COMPOSER_VARIABLES = frozenset(
    (
        "AIRFLOW_HOME",
        "C_FORCE_ROOT",
        "CONTAINER_NAME",
        "DAGS_FOLDER",
        "GCP_PROJECT",
        "GCS_BUCKET",
        "GKE_CLUSTER_NAME",
        "SQL_DATABASE",
        "SQL_INSTANCE",
        "SQL_PASSWORD",
        "SQL_PROJECT",
        "SQL_REGION",
        "SQL_USER",
    )
)
"""What Composer sets itself."""
_SHORTEST_ROTATION = 86_400
"""Seconds: keys rotate at most daily."""


def _label_keys(labels: Any) -> str:
    wrong = [key for key in labels if not key or not all(_stands_in_label(each) for each in key)]
    return f"{wrong[0]!r} is an invalid label key" if wrong else ""


def _stands_in_label(character: str) -> bool:
    return character.islower() or character.isdecimal() or character in "_-"


def _rotation_period(text: Any) -> str:
    match = _ROTATION.fullmatch(text)
    if match is None:
        return f"{text!r} is not a number of seconds such as 7776000s"
    return (
        "" if float(match.group(1)) >= _SHORTEST_ROTATION else f"rotation period must be at least {_SHORTEST_ROTATION}s"
    )


def _policy_members(text: Any) -> str:
    """The members of every binding in a policy document; that it is JSON is another rule's."""
    try:
        bindings = json.loads(text).get("bindings") or ()
    except (AttributeError, ValueError):
        return ""
    members = [member for each in bindings if isinstance(each, dict) for member in each.get("members") or ()]
    return next((problem for problem in map(FORMATS["iam-member"], map(str, members)) if problem), "")


def _job_headers(headers: Any) -> str:
    reserved = [key for key in headers if key.lower().startswith(_RESERVED_HEADERS)]
    return f"cannot set the header {reserved[0]}" if reserved else ""


def _table_schema(text: Any) -> str:
    """That the text is JSON is another rule's."""
    try:
        columns = json.loads(text)
    except ValueError:
        return ""
    if not isinstance(columns, list):
        return "is not a JSON array"
    return "contains a nil element" if None in columns else ""


def _composer_variables(variables: Any) -> str:
    for name in variables:
        if not _VARIABLE.search(name):
            return f'env_variable "{name}" must match {_VARIABLE.pattern}'
        if name in _COMPOSER_VARIABLES:
            return f'env_variable "{name}" is a reserved name and cannot be used'
        if _AIRFLOW_VARIABLE.search(name):
            return f'env_variable "{name}" is a reserved Airflow variable name'
    return ""


CHECKS: dict[str, Callable[[Any], str]] = {
    "google-label-keys": _label_keys,
    "rotation-period": _rotation_period,
    "iam-policy-members": _policy_members,
    "scheduler-headers": _job_headers,
    "table-schema": _table_schema,
    "composer-variables": _composer_variables,
}
