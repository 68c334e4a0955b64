"""BSC_CI_017: no secret is a build argument of an image."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bascule.check.severity import Severity
from bascule.ci.lint.place import Place, places
from bascule.ci.lint.rule import Flaw, WorkflowRule
from bascule.ci.lint.secret_values import is_secret, secret_variables
from bascule.ci.lint.shell import Command
from bascule.workflows.node import Node
from bascule.workflows.workflow import Workflow


def _judge(workflows: Sequence[Workflow]) -> Iterator[Flaw]:
    for place in places(workflows):
        for expression in (each for node in _arguments(place) for each in node.expressions):
            if any(is_secret(each, place) for each in expression.references):
                yield Flaw(
                    address=place.address,
                    file=expression.file,
                    line=expression.line,
                    message=f"`{expression.text}` is a build argument",
                )
        for command in place.commands:
            if name := _secret_argument(command, place):
                yield place.flaw(f"{name} is a build argument", command=command)


def _arguments(place: Place) -> Iterator[Node]:
    """Inputs that hold build arguments."""
    for name, node in place.step.with_.items():
        if name.replace("_", "-") in ("build-args", "buildargs") or "--build-arg" in node.text:
            yield node


def _secret_argument(command: Command, place: Place) -> str:
    names = secret_variables(place)
    for word, following in zip(command.arguments, (*command.arguments[1:], ""), strict=False):
        option, _, value = word.partition("=")
        if option != "--build-arg":
            continue
        said = value or following
        variable = re.search(r"\$\{?(\w+)", said)
        if match := re.search(r"secrets[.\[](\w+)", said):
            return f"secrets.{match[1]}"
        # Without a value the variable of that name is taken from the environment.
        if (variable and variable[1] in names) or ("=" not in said and said in names):
            return f"${variable[1] if variable else said}"
    return ""


RULE = WorkflowRule(
    id="BSC_CI_017",
    title="No secret is a build argument of an image",
    severity=Severity.HIGH,
    reason="Build arguments stay in the image's history, for everybody who can pull it.",
    fix="`RUN --mount=type=secret` with the action's `secrets:` or `--secret id=…,env=…`",
    judge=_judge,
)
