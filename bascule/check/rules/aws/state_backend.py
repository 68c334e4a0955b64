"""BSC_AWS_049: the state of a real environment is kept where all who apply see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bascule.assembly.configuration import Block, Configuration, Kind
from bascule.check.judgement import Judgement, failed, passed, unknown
from bascule.check.rule import Rule
from bascule.check.severity import Severity


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    return (_judgement(configuration) for configuration in configurations if configuration.form == "configuration")


def _judgement(configuration: Configuration) -> Judgement:
    backend = next(configuration.of_kind(Kind.BACKEND), None)
    address, file = backend.address if backend else "terraform", configuration.path
    if configuration.manifest is None:
        return unknown(address, "no bascule.json says whether this is a real environment", file=file)
    if configuration.manifest.simulated or _is_shared(backend):
        return passed(address, file=file)
    where = "in a file of this machine (backend local)" if backend else "wherever the engine runs: there is no backend"
    return failed(address, f"the state is kept {where}", file=file)


def _is_shared(backend: Block | None) -> bool:
    return backend is not None and backend.type != "local"


RULE = Rule(
    id="BSC_AWS_049",
    title="The state of a real environment is shared",
    severity=Severity.HIGH,
    reason="Whoever applies from another machine knows nothing of what is there and makes it all again.",
    fix="set backend: {type: s3} in the environment file, and bring the state there by bascule state migrate",
    judge=_judge,
)
