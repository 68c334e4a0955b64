"""`bascule state`: the states of an environment's stacks."""

from __future__ import annotations

import typer

from bascule.cli.state_move import adopt, migrate, move
from bascule.cli.state_read import backup, list_, versions
from bascule.cli.state_repair import restore, unlock

app = typer.Typer(help="States of stacks: list, copy, restore, unlock, migrate, move, adopt.")
app.command("list")(list_)
for each in (versions, backup, restore, unlock, migrate, move, adopt):
    app.command()(each)
