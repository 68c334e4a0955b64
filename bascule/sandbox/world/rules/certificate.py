"""Certificates that can be served: issued, and in the region where the service looks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from sqlite3 import Row
from typing import Any

from bascule.sandbox.values.state_json import loads
from bascule.sandbox.world.lookup import Lookup
from bascule.sandbox.world.subject import Subject

_REGION_PART = 3
_PROVED_LATER = ("DNS", "EMAIL")


def certificate(subject: Subject, row: Mapping[str, Any]) -> Iterator[str]:
    """Every certificate at `at` is in the region (`region`, else the object's own), and its domain is proved.

    A certificate that was there before any stack is taken to be issued.
    """
    region = row.get("region", subject.scope.region)
    for reference, found in subject.named(row["at"]):
        if reference.value.split(":")[_REGION_PART] != region:
            yield f"{row['message']} ({reference.value} is not in {region})"
        if found["stack"] and not _issued(subject.lookup, found):
            yield f"{row['message']} (it is not issued yet: depend on its aws_acm_certificate_validation)"


def _issued(lookup: Lookup, found: Row) -> bool:
    """Whether it was imported, or something has waited for its domain to be proved."""
    if loads(found["attributes"]).get("validation_method") not in _PROVED_LATER:
        return True
    statement = (
        "SELECT 1 FROM edges JOIN objects ON objects.number = edges.source "
        "WHERE edges.target = ? AND objects.type = 'aws_acm_certificate_validation'"
    )
    return bool(lookup.store.query(statement, found["number"]))
