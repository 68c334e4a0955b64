"""What `bascule check` lets pass."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema

from bascule.config.scalars import Text, refusal
from bascule.config.section import Many, Section

SeverityName: TypeAlias = Literal["low", "medium", "high", "critical"]


def _day(value: Any) -> Any:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        raise refusal("the text is no day", accepted="a day such as 2027-01-31") from None


_Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
_RuleId = Annotated[str, Text(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+", "a rule's id such as BSC_AWS_001 or CKV_AWS_91", 40)]
_Address = Annotated[str, Text(r"[\w-]+(?:\.[\w-]+)*", "an address such as aws_lb.x, provider.aws or environment.dev")]


class ExcusedRule(Section):
    """A rule that is not kept at an address that no construct stands for; constructs have `suppress(…)`."""

    rule: _RuleId = Field(description="the rule's id")
    address: _Address = Field(description="where, as the finding says it")
    reason: Annotated[str, Text(r"[\s\S]*\S[\s\S]*", "why it is right", 500)] = Field(description="why it is right")
    until: _Day | None = Field(None, description="the last day on which that holds; left out: for good")


class Checks(Section):
    """How strict `bascule check` is."""

    fail_at: SeverityName | None = Field(
        None, description="findings from here on fail; left out: low where `protected` is true, else medium"
    )
    severities: dict[_RuleId, SeverityName] = Field({}, description="severity of single rules, by id")
    suppressions: Many[ExcusedRule] = Field((), description="excused rules at addresses that no construct stands for")
    checkov_seconds: Annotated[int, Field(ge=1, le=3600)] = Field(120, description="how long Checkov may take")
