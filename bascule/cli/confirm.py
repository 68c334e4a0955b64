"""Questions that a person answers before something is changed."""

from __future__ import annotations

import sys

import typer

from bascule.assembly.plan import Plan
from bascule.cli.plan_text import plan_text
from bascule.errors import ConfigurationError
from bascule.terraform.reviewed_apply import Review


def confirmed(question: str, *, yes: bool) -> bool:
    """Whether the person agrees; `yes` answers in the place of one.

    Raises:
        ConfigurationError: nobody is there to answer.
    """
    if yes:
        return True
    if not sys.stdin.isatty():
        raise ConfigurationError(f"nobody is there to answer: {question}", fix="add --yes once you know what it does")
    return typer.confirm(question, err=True)


def confirmed_by_name(question: str, name: str) -> bool:
    """Whether the person agrees by typing the name of what would be gone.

    Raises:
        ConfigurationError: nobody is there to answer.
    """
    if not sys.stdin.isatty():
        raise ConfigurationError(f"nobody is there to answer: {question}", fix="run the command in a terminal")
    typed: str = typer.prompt(f"{question} Type its name to agree", err=True)
    return typed == name


def review(*, yes: bool, imports_are_fine: bool = False) -> Review:
    """Shows a plan on stderr and asks for it; with `imports_are_fine` one that changes nothing else needs no answer."""

    def ask(stack: str, plan: Plan) -> bool:
        typer.echo(plan_text(stack, plan), err=True)
        return confirmed(f"Apply this to {stack}?", yes=yes or (imports_are_fine and plan.only_imports))

    return ask
