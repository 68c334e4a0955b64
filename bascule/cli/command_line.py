"""The entry of `bascule`: its exit codes, and how an error is told.

Exit codes are those of `terraform plan -detailed-exitcode`: 0 all is well, 1 an error, 2 changes or findings.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from bascule import __version__
from bascule.cli.command_table import LazyGroup
from bascule.errors import BasculeError

_INTERRUPTED = 130
"""Typer's own code for a Ctrl-C."""

_CHECK_DISK = "check that the folder is there, that you may read and write in it, and that the disk is not full"

app = typer.Typer(cls=LazyGroup, name="bascule", add_completion=False, rich_markup_mode="rich")


@app.callback(invoke_without_command=True)
def bascule(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    """LLM applications on AWS and GCP, from one YAML file an environment."""
    if version:
        typer.echo(f"bascule {__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


def run() -> None:
    """The process has ended with the exit code of the command line."""
    # A CI job that is cancelled gets a SIGTERM: the engine it runs then unlocks its state as after a Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(exit_code(sys.argv[1:]))


def exit_code(arguments: Sequence[str]) -> int:
    """The command line has run; what went wrong stands on stderr."""
    try:
        code = typer.main.get_command(app).main(args=arguments, prog_name="bascule", standalone_mode=False) or 0
    except BasculeError as error:
        return _failed(f"error: {error}")
    except OSError as error:
        return _failed(f"error: {error.filename or 'a file'}: {error.strerror}\n  next: {_CHECK_DISK}")
    except typer.TyperException as error:
        return _failed(f"error: {error.format_message()}\n{_help_of(error)}")
    except typer.Abort:
        return _failed("stopped: nothing was changed")
    if code == _INTERRUPTED:
        return _failed("interrupted: what was done so far stays; run the same command again to go on")
    return int(code)


def _failed(message: str) -> int:
    typer.echo(message, err=True)
    return 1


def _help_of(error: typer.TyperException) -> str:
    """The commands, where one of them was expected, and where more is said."""
    context = getattr(error, "ctx", None)
    commands = ", ".join(getattr(getattr(context, "command", None), "commands", ()))
    accepted = f"  accepted: {commands}\n" if commands else ""
    return f"{accepted}  next: see `{context.command_path if context else 'bascule'} --help`"
