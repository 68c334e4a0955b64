"""What a rule says of a fixture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from bascule.assembly.configuration import read_configuration
from bascule.assembly.manifest import Manifest
from bascule.check.judgement import Outcome
from bascule.check.rule import Rule


@dataclass(frozen=True, kw_only=True)
class Judged:
    """The addresses of each outcome; what is in none of them, the rule is silent about."""

    passed: frozenset[str] = frozenset()
    failed: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()


def judged(rule: Rule, fixture: str, manifest: Manifest | None = None) -> Judged:
    """The rule's outcomes for a file beside this one, alone or as a stack that has the manifest."""
    configuration = replace(read_configuration(Path(__file__).with_name(fixture)), manifest=manifest)
    outcomes = list(rule.judge([configuration]))
    assert len({each.address for each in outcomes}) == len(outcomes), "an address is judged twice"

    def of(outcome: Outcome) -> frozenset[str]:
        return frozenset(each.address for each in outcomes if each.outcome is outcome)

    return Judged(passed=of(Outcome.PASSED), failed=of(Outcome.FAILED), unknown=of(Outcome.UNKNOWN))


def addresses(type_: str, *names: str) -> frozenset[str]:
    """Addresses of resources of one type."""
    return frozenset(f"{type_}.{name}" for name in names)


def manifest(*, protected: bool = False, services: dict[str, tuple[int, int]] | None = None) -> Manifest:
    """A stack's bascule.json; services are (longest silence, longest answer) by name."""
    return Manifest.model_validate(
        {
            "environment": "prod",
            "stack": "aws-app",
            "layer": "environment",
            "simulated": False,
            "protected": protected,
            "teardown": "never",
            "services": {
                name: {"longest_silence": silence, "longest_answer": answer}
                for name, (silence, answer) in (services or {}).items()
            },
        }
    )
