"""BSC_CI_016: no secret is written into a file of the workspace."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bascule.check.severity import Severity
from bascule.ci.lint.place import Place, places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.secret_values import is_secret, secret_variables
from bascule.ci.lint.shell import Command
from bascule.workflows.workflow import Workflow

_ELSEWHERE: Final = re.compile(
    r"/dev/|/tmp/|~|\$\{?(?:RUNNER_TEMP|HOME|TMPDIR|GITHUB_STEP_SUMMARY)\b|\$\{\{runner\.temp\}\}|/home/|/root/|&\d"
)
_WRITERS: Final = re.compile(
    r"(?:create|write|make|generate|base64-to)[-/]?\w*[-/]?(?:json|file|env|dotenv|secret)|envfile|json-file"
)

_FILTERS: Final = re.compile(
    r"tee|cat|[jy]q|sed|g?awk|tr|cut|head|tail|base\d\d|xxd|openssl|gpg|g(?:un)?zip|envsubst|[a-z]+-(?:object|file|content)"
)
"""What they are given comes out of them; other programs answer something else."""

_WHOLE_ENVIRONMENTS: Final = frozenset({"envsubst", "env", "printenv", "export", "set"})
"""Write variables without naming them."""


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for place in places(workflows):
        if place.uses.is_remote and _WRITERS.search(place.uses.name.lower()) and _given_a_secret(place):
            yield place.flaw(f"{place.uses.name} writes a secret into a file")
        for command in place.commands:
            files = _files(command)
            if files and (secret := _secret_in(command, place)):
                yield place.flaw(f"{secret} is written into {files[0]}", command=command)


def _given_a_secret(place: Place) -> bool:
    given = [each for node in place.step.with_.values() for read in node.expressions for each in read.references]
    return any(is_secret(each, place) for each in given)


def _secret_in(command: Command, place: Place) -> str:
    """The secret that the command writes: by name of its variable, or of the expression."""
    through = command.before == "|" and bool(_FILTERS.fullmatch(command.program.lower()))
    piped = [each for each in place.commands if each.line == command.line] if through else [command]
    text = " ".join(word for each in piped for word in (*(each.words or each.assignments), each.text))
    if match := re.search(r"\$\{\{[^}]*?secrets[.\[](\w+)", text):
        return f"secrets.{match[1]}"
    names = sorted(secret_variables(place))
    if names and command.program in _WHOLE_ENVIRONMENTS:
        return f"${names[0]}"
    return next(
        (
            f"${name}"
            for name in names
            if re.search(rf"\$\{{?{name}\b|\b(?:env|ENV|environ|getenv)\b\W+(?:get\W+)?{name}\b", text)
        ),
        "",
    )


def _files(command: Command) -> list[str]:
    """The files of the workspace that the command fills or changes."""
    in_place = command.program in ("sed", "perl") and any(
        re.match(r"-\w*i|--in-place", word) for word in command.arguments
    )
    changed = [command.arguments[-1]] if in_place else []
    return [each for each in (*command.writes, *changed) if not _ELSEWHERE.match(each)]


RULE = WorkflowRule(
    id="BSC_CI_016",
    title="No secret is written into a file of the workspace",
    severity=Severity.HIGH,
    reason="`COPY . .` bakes it into an image, an artifact carries it away, and later steps of others read it.",
    fix="read it from the environment or a store; if it must be a file, write it below $RUNNER_TEMP with mode 600",
    judge=_judge,
)
