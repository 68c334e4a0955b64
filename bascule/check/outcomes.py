"""Our own rules applied to configurations that belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from bascule.assembly.configuration import Configuration
from bascule.check.by_resource import worst_by_resource
from bascule.check.finding import Finding, finding_at
from bascule.check.judgement import Judgement, Outcome
from bascule.check.report import Undecided
from bascule.check.rule import Rule
from bascule.check.rules import all_rules
from bascule.check.source import shown


@dataclass(kw_only=True)
class Outcomes:
    """What all rules say; `errors` are rules that a file confused, so that they said nothing."""

    findings: list[Finding] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    passed: int = 0
    errors: list[str] = field(default_factory=list)


def outcomes(together: Sequence[Configuration]) -> Outcomes:
    """The outcomes of every rule, one an address."""
    found = Outcomes()
    for rule in all_rules():
        try:
            judgements = list(worst_by_resource(_placed(rule.judge(together), together)))
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            # A value of a form that no provider accepts must not take all other findings away.
            files = ", ".join(shown(each.path) for each in together)
            found.errors.append(f"{rule.id} could not judge {files}: {type(error).__name__}: {error}")
            continue
        for judgement in judgements:
            _add(found, rule, judgement, together)
    return found


def _placed(judgements: Iterable[Judgement], together: Sequence[Configuration]) -> Iterator[Judgement]:
    """Each with its file: where the rule does not say, the first that has the address."""
    for each in judgements:
        having = (other.path for other in together if other.at(each.address))
        yield each if each.file else replace(each, file=next(having, together[0].path))


def _add(found: Outcomes, rule: Rule, judgement: Judgement, together: Sequence[Configuration]) -> None:
    configuration = next(each for each in together if each.path == judgement.file)
    if judgement.outcome is Outcome.PASSED:
        found.passed += 1
        return
    finding = finding_at(
        configuration,
        judgement.address,
        rule=rule.id,
        severity=rule.severity,
        message=judgement.message,
        fix=rule.fix,
    )
    if judgement.outcome is Outcome.FAILED:
        found.findings.append(finding)
    else:
        found.undecided.append(
            Undecided(rule=rule.id, address=finding.address, message=finding.message, stack=finding.stack)
        )
