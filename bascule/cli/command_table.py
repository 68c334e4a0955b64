"""The commands of `bascule`, each imported when it is called: `bascule --help` imports none of them."""

from __future__ import annotations

from importlib import import_module
from typing import Any, ClassVar, Final

import typer
from typer.core import TyperCommand, TyperGroup

COMMANDS: Final[dict[str, str]] = {
    "env": "Environment files: list, validate, show, schema, new.",
    "stack": "The stacks of an environment, and what they read of one another.",
    "synth": "Write the JSON of an environment's stacks.",
    "check": "Guardrails: judge an environment, or anybody's Terraform JSON and plans.",
    "cost": "What environments cost a month: idle, at load, and by how much a change moves it.",
    "report": "One page about an environment: picture, findings, costs, changes, identities.",
    "diagram": "The architecture of an environment as a picture.",
    "demo": "Deploy the sandbox environment into the simulated cloud.",
    "lock": "Lock the real providers that an environment uses.",
    "preflight": "Whether the account has what an environment needs.",
    "bootstrap": "Apply the layers that a person applies: account and access.",
    "deploy": "Deliver an image to a service, or a folder to a site, and say truthfully whether it is there.",
    "rollback": "Deliver again what a service ran, or a site showed, before.",
    "status": "What runs: services, images, tasks.",
    "logs": "What a service's containers wrote.",
    "exec": "A command or a shell in a running task.",
    "trust": "Which tokens of GitHub's jobs get which role.",
    "outputs": "What the stacks of an environment export.",
    "secrets": "Values of secrets: push, list, check, rotate.",
    "images": "Images of others, by digest.",
    "orphans": "What an environment left in its account, and its deletion.",
    "drift": "What was changed outside since the last apply.",
    "ci": "What workflows call: changed stacks, plans, their review and apply, teardown, linting.",
    "state": "States of stacks: list, copy, restore, unlock, migrate, move, adopt.",
    "bindings": "Typed classes of resource types: add, list, refresh.",
    "sandbox": "The simulated cloud: look at it, break it, keep it, empty it.",
    "glue": "Whether what workflows read is delivered, and what is delivered is read.",
    "doctor": "What is installed, what is missing and how to get it.",
}
"""Name and help of each; the name is that of a module of this package that holds a Typer app named `app`."""

_OF_PROGRAMS: Final = ("install_completion", "show_completion")
"""Options that Typer gives to each app, as if it were a program."""


class LazyGroup(TyperGroup):
    """A group that shows its commands' names and help, and imports the one that is called."""

    table: ClassVar[dict[str, str]] = COMMANDS
    prefix: ClassVar[str] = ""
    """What the names of the modules begin with."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = {name: TyperCommand(name, help=summary) for name, summary in self.table.items()}

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command itself, in the place of the one that the help shows."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, load_command(str(name), prefix=self.prefix), rest


def load_command(name: str, *, prefix: str = "") -> Any:
    """The command called `name`, imported."""
    app: typer.Typer = import_module(f"bascule.cli.{prefix}{name}").app
    command = typer.main.get_command(app)
    command.name = name
    command.params = [each for each in command.params if each.name not in _OF_PROGRAMS]
    return command
