"""`python -m bascule`: the command line from a checkout, without an installation of it."""

from bascule.cli.command_line import run

run()
