"""Data sources that find several objects and give their identifiers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.data_sources.stored import matches


def _ids_of(type_name: str) -> Callable[[Request], dict[str, Any]]:
    def read(request: Request) -> dict[str, Any]:
        found = matches(request, type_name)
        ids = [each["id"] for each in found]
        return {"id": request.scope.region, "ids": ids, "arns": [each.get("arn") for each in found]}

    return read


READERS = {
    "aws_subnets": _ids_of("aws_subnet"),
    "aws_vpcs": _ids_of("aws_vpc"),
    "aws_security_groups": _ids_of("aws_security_group"),
    "aws_route_tables": _ids_of("aws_route_table"),
    "aws_eips": _ids_of("aws_eip"),
}
