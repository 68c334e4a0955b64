"""Runs of Terraform and its kind in workflows: plan, apply and destroy, by command or by action."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from bascule.ci.lint.place import Place, places
from bascule.ci.lint.rule import Flaw
from bascule.ci.lint.shell import Command
from bascule.workflows.workflow import Workflow

Operation: TypeAlias = Literal["plan", "apply", "destroy"]

_TERRAFORMS: Final = frozenset({"terraform", "tofu", "opentofu", "terragrunt", "tf"})
_VARIABLE: Final = re.compile(r"\$\{?(?:TERRAFORM|TF|TOFU|TERRAFORM_BINARY_NAME|TF_BIN|TF_CMD)\}?")
_OTHERS: Final[dict[tuple[str, str], Operation]] = {
    ("cdktf", "deploy"): "apply",
    ("cdktf", "apply"): "apply",
    ("cdktf", "destroy"): "destroy",
    ("cdktf", "diff"): "plan",
    ("cdktf", "plan"): "plan",
    ("cdk", "deploy"): "apply",
    ("cdk", "destroy"): "destroy",
    ("cdk", "diff"): "plan",
    ("pulumi", "up"): "apply",
    ("pulumi", "update"): "apply",
    ("pulumi", "destroy"): "destroy",
    ("pulumi", "preview"): "plan",
}
_OURS: Final[dict[str, Operation]] = {
    "ci plan": "plan",
    "ci apply": "apply",
    "ci teardown plan": "plan",
    "ci teardown lift": "apply",
    "ci teardown destroy": "destroy",
}
_OTHER_PROGRAMS: Final = frozenset(program for program, _ in _OTHERS)
_UNASKED: Final = ("-auto-approve", "--auto-approve", "--yes", "-y", "--force", "-f", "--require-approval")
_WITH_VALUE: Final = frozenset(
    {"-var", "-var-file", "-target", "-replace", "-state", "-state-out", "-backup", "-parallelism", "-lock-timeout"}
)
_ACTION: Final = re.compile(r"(?:^|[/-])(?:terraform|tofu|terragrunt|pulumi|cdktf?)[/-](plan|apply|destroy)$")
_CHOSEN: Final = re.compile(r"\$")
"""A word that only a run knows."""

_SCOPES: Final = frozenset({"run-all", "run", "plan-all", "apply-all", "destroy-all"})


@dataclass(frozen=True)
class EngineRun:
    """One run: what it does, where, and how. `command` is None for an action.

    `saved_plan`: it applies a file, as it was shown; `unasked`: nobody is asked before it changes anything;
    `keeps_plan`: it writes what it plans into a file.
    """

    operation: Operation
    place: Place
    command: Command | None
    saved_plan: bool
    unasked: bool
    keeps_plan: bool

    def flaw(self, message: str) -> Flaw:
        """A flaw at the run."""
        return self.place.flaw(message, command=self.command)


def engine_runs(workflows: Iterable[Workflow]) -> Iterator[EngineRun]:
    """Each run of the files, in their order."""
    return (run for place in places(workflows) for run in runs_of(place))


def runs_of(place: Place) -> Iterator[EngineRun]:
    """Those of one step."""
    if place.uses.is_remote:
        yield from _of_action(place)
    for command in place.commands:
        yield from _of_command(place, command)


def _of_action(place: Place) -> Iterator[EngineRun]:
    match = _ACTION.search(place.uses.name.lower())
    said = match[1] if match else _said_operation(place)
    operation: Operation | None = next((each for each in _OPERATIONS if each == said), None)
    if operation is None:
        return
    plan = any(
        "plan" in name and node.text for name, node in place.step.with_.items() if "file" in name or "path" in name
    )
    unasked = place.input("auto_approve") == "true" or operation == "destroy"
    yield EngineRun(operation, place, None, plan and operation == "apply", unasked, operation == "plan")


_OPERATIONS: Final[tuple[Operation, ...]] = ("plan", "apply", "destroy")


def _said_operation(place: Place) -> str:
    """What an action that wraps the engine is told to do."""
    if not re.search(r"terraform|tofu|terragrunt|pulumi|cdktf", place.uses.name.lower()):
        return ""
    words = [place.input(name).split() for name in ("command", "tf_actions_subcommand", "subcommand", "tg_command")]
    first = next((word for said in words for word in said if word not in _SCOPES), "")
    return {"up": "apply", "deploy": "apply", "preview": "plan", "diff": "plan"}.get(first, first)


def _of_command(place: Place, command: Command) -> Iterator[EngineRun]:
    words = [each for word in command.arguments if word != "--" for each in _meant(place, word)]
    if command.program == "bascule":
        yield from _of_ours(place, command)
        return
    if command.program in _TERRAFORMS or _VARIABLE.fullmatch(command.program):
        said, rest = _subcommand(words)
        if _CHOSEN.match(said):
            yield from _of_chosen(place, command)
            return
        operation = _of_terraform(said, rest)
    else:
        said, rest = _subcommand(words)
        operation = _OTHERS.get((command.program, said))
    if operation is None:
        return
    # `destroy` takes no file: what it is told besides are options.
    saved = operation == "apply" and command.program not in _OTHER_PROGRAMS and _positional(rest)
    if saved and _is_of_destruction(place, saved[-1]):
        operation = "destroy"
    yield EngineRun(
        operation,
        place,
        command,
        saved_plan=bool(saved),
        unasked=_is_unasked(place, command, operation),
        keeps_plan=operation == "plan"
        and any(word.partition("=")[0].lstrip("-") in ("out", "save-plan") for word in rest),
    )


def _meant(place: Place, word: str) -> list[str]:
    """The word, or the words that a variable of the step, its job or its file has in its place."""
    name = word.removeprefix("$").strip("{}")
    for env in (place.step.env, place.job.env, place.workflow.env):
        if word.startswith("$") and name in env and not list(env[name].expressions):
            return env[name].text.split()
    return [word]


def _is_of_destruction(place: Place, file: str) -> bool:
    """Whether plans that the workflow saves under that name are all of a destruction."""
    found = set[bool]()
    for each in places([place.workflow]):
        for command in each.commands:
            if command.program in _TERRAFORMS and "plan" in command.arguments and _saves_as(command) == _base(file):
                found.add(command.has("-destroy", "--destroy"))
    return found == {True}


def _saves_as(command: Command) -> str:
    return _base(command.value("-out", "--out"))


def _base(path: str) -> str:
    return path.rpartition("/")[2]


def _of_ours(place: Place, command: Command) -> Iterator[EngineRun]:
    """`bascule ci` applies and destroys saved plans alone."""
    words = " ".join(word for word in command.arguments if not word.startswith("-"))
    operation = next((operation for start, operation in _OURS.items() if words.startswith(start)), None)
    if operation:
        saved = operation != "plan"
        yield EngineRun(operation, place, command, saved_plan=saved, unasked=False, keeps_plan=not saved)


def _of_chosen(place: Place, command: Command) -> Iterator[EngineRun]:
    """`terraform $ACTION -auto-approve`: whatever is chosen, it is done."""
    for operation in ("apply", "destroy"):
        if _is_unasked(place, command, "apply"):
            yield EngineRun(operation, place, command, saved_plan=False, unasked=True, keeps_plan=False)


def _subcommand(words: list[str]) -> tuple[str, list[str]]:
    """The word that says what is to be done, and those behind it; options of the engine itself come before."""
    for place, word in enumerate(words):
        if word in ("run-all", "run"):
            continue
        if not word.startswith("-"):
            return word.removesuffix("-all"), words[place + 1 :]
    return "", []


def _of_terraform(said: str, rest: list[str]) -> Operation | None:
    options = {word.lstrip("-").partition("=")[0]: word.partition("=")[2] for word in rest if word.startswith("-")}
    if said == "apply" and "destroy" in options and options["destroy"] != "false":
        return "destroy"
    return next((each for each in _OPERATIONS if each == said), None)


def _positional(words: list[str]) -> list[str]:
    found, skipped = list[str](), False
    for word in words:
        if skipped:
            skipped = False
        elif word.startswith("-"):
            skipped = f"-{word.lstrip('-')}" in _WITH_VALUE
        else:
            found.append(word)
    return found


def _is_unasked(place: Place, command: Command, operation: Operation) -> bool:
    """By an option, by a variable of the engine, or by an answer that is piped in."""
    envs = (place.step.env, place.job.env, place.workflow.env)
    variables = [(name, node.text) for env in envs for name, node in env.items()]
    by_variable = any(name.startswith("TF_CLI_ARGS") and "auto-approve" in text for name, text in variables)
    by_shell = any("auto-approve" in each for other in place.commands for each in other.assignments)
    answered = command.before == "|" or "non-interactive" in " ".join(command.arguments)
    words = [each for word in command.arguments for each in _meant(place, word)]
    written = any(word.partition("=")[0] in _UNASKED and not word.endswith("=false") for word in words)
    return operation != "plan" and (written or by_variable or by_shell or answered)
