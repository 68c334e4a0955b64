"""BSC_SCHEMA_009: nothing deprecated is used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration
from bascule.check.judgement import Judgement
from bascule.check.rule import Rule
from bascule.check.schema.flaw import FlawKind
from bascule.check.schema.judged import without_flaw
from bascule.check.severity import Severity

_flawless = without_flaw(FlawKind.DEPRECATED)


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    """Nothing about files that another tool has made: they work as they are, and their engine warns already."""
    yield from _flawless([each for each in configurations if each.manifest])


RULE = Rule(
    id="BSC_SCHEMA_009",
    title="Nothing deprecated is used",
    severity=Severity.LOW,
    reason="A later version of the provider will not know it: the upgrade then fails, or changes what is there.",
    fix="use what the provider's documentation names in its place",
    judge=_judge,
)
