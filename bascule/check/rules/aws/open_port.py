"""BSC_AWS_011: no port of a model server, a database or an administrator is open to any address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.aws.guarded_port import GUARDED_PORTS
from bascule.check.aws.opening import Opening, openings
from bascule.check.by_resource import worst_by_resource
from bascule.check.judgement import Judgement
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    return worst_by_resource(found for each in openings(configurations) if (found := _judgement(each)))


def _judgement(opening: Opening) -> Judgement | None:
    guarded = [f"{port} ({name})" for port, name in GUARDED_PORTS.items() if opening.has(port)]
    if isinstance(opening.ports, Unknown) or isinstance(opening.to_world, Unknown):
        known_harmless = opening.to_world is False or (not isinstance(opening.ports, Unknown) and not guarded)
        return None if known_harmless else opening.resource.unknown("whom it lets in where is not known")
    if not guarded:
        return None
    if not opening.to_world:
        return opening.resource.passed()
    what = "every port" if opening.is_everything else f"port {', '.join(guarded)}"
    return opening.resource.failed(f"{what} is open to any address")


RULE = Rule(
    id="BSC_AWS_011",
    title="Ports of model servers, databases and administrators are not open to the world",
    severity=Severity.CRITICAL,
    reason="Model servers listen without a password by default, and are found by scanners within minutes.",
    fix="allow the load balancer's security group, or the addresses of who needs it",
    judge=_judge,
)
