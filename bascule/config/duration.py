"""Lengths of time as people write them ("60s", "5m", "1h30m"), in seconds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from bascule.config.scalars import refusal

_UNITS = {"h": 3600, "m": 60, "s": 1}
_FORM = re.compile(r"(?=.)(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?")


def parse_duration(text: str) -> int | None:
    """The seconds of "1h30m"; None if the text is no length of time."""
    match = _FORM.fullmatch(text)
    return match and sum(int(part or 0) * unit for part, unit in zip(match.groups(), _UNITS.values(), strict=True))


def format_duration(seconds: int) -> str:
    """The text that parse_duration reads as `seconds`: "90s" stays below two minutes, else the largest units."""
    if seconds < 2 * _UNITS["m"]:
        return f"{seconds}s"
    parts = ((seconds // 3600, "h"), (seconds % 3600 // 60, "m"), (seconds % 60, "s"))
    return "".join(f"{count}{unit}" for count, unit in parts if count)


@dataclass(frozen=True)
class Duration:
    """Marks seconds that the file writes as a length of time, from `minimum` to `maximum` seconds."""

    minimum: int
    maximum: int

    def read(self, value: object) -> int:
        """The seconds of the file's value."""
        accepted = f'a length of time such as "90s", "5m" or "1h30m", from {self._shown}'
        if isinstance(value, int) and not isinstance(value, bool):
            raise refusal("a length of time needs its unit", accepted=accepted, fix=f"write {value}s for seconds")
        seconds = parse_duration(value) if isinstance(value, str) else None
        if seconds is None:
            raise refusal("the value is no length of time", accepted=accepted)
        if not self.minimum <= seconds <= self.maximum:
            nearest = format_duration(min(max(seconds, self.minimum), self.maximum))
            raise refusal("the length of time is out of range", accepted=accepted, fix=f"the nearest is {nearest}")
        return seconds

    @property
    def _shown(self) -> str:
        return f"{format_duration(self.minimum)} to {format_duration(self.maximum)}"

    def __get_pydantic_core_schema__(self, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        written = core_schema.plain_serializer_function_ser_schema(format_duration, when_used="json")
        return core_schema.no_info_before_validator_function(self.read, handler(source), serialization=written)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^(?=.)(\d{1,6}h)?(\d{1,6}m)?(\d{1,6}s)?$", "examples": ["60s", "5m"]}
