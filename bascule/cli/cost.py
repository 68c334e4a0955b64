"""`bascule cost`: what environments cost a month."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import typer

from bascule.cli.cost_diff_text import diff_json, diff_markdown, diff_text
from bascule.cli.cost_json import costs_json
from bascule.cli.cost_text import costs_text
from bascule.cli.default_command import DefaultCommandGroup
from bascule.cli.options import Json
from bascule.cli.synthesized import synthesized_paths
from bascule.cost.breakdown import BOTH
from bascule.cost.command import breakdowns, broken, diffs
from bascule.cost.infracost import infracost_figures

app = typer.Typer(cls=DefaultCommandGroup)

Prices: TypeAlias = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Your own price book, in the form of bascule/facts/prices.csv.")
]


@app.callback()
def cost() -> None:
    """What environments cost a month: idle, and at load. `cost ENV` is `cost show ENV`."""


@app.command()
def show(
    targets: Annotated[list[str], typer.Argument(metavar="ENV|FILE...", help="Environments, folders, JSON files.")],
    *,
    at: Annotated[
        Literal["idle", "load", "both"], typer.Option(help="Which cost is shown and held against the budget.")
    ] = "both",
    prices: Prices = None,
    details: Annotated[bool, typer.Option("--details", help="Every component with its price, source and day.")] = False,
    infracost: Annotated[
        bool, typer.Option("--infracost", help="Infracost's figure beside ours, if it can be had.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Print what environments cost a month; exit code 2 when a budget does not suffice."""
    shown = BOTH if at == "both" else (at,)
    with synthesized_paths(targets) as paths:
        found = breakdowns(paths, today=date.today(), prices=prices)
        others = infracost_figures(paths) if infracost else ()
    typer.echo(
        json.dumps(costs_json(found, shown, others)) if as_json else costs_text(found, shown, others, details=details)
    )
    raise typer.Exit(2 if broken(found, shown) else 0)


@app.command()
def diff(
    base: Annotated[Path, typer.Argument(metavar="BASE", help="A synthesized app or a JSON file, before.")],
    head: Annotated[Path, typer.Argument(metavar="HEAD", help="The same, after.")],
    markdown: Annotated[bool, typer.Option("--markdown", help="For a pull request.")] = False,
    prices: Prices = None,
    as_json: Json = False,
) -> None:
    """Print what becomes dearer and cheaper; exit code 2 when HEAD breaks a budget."""
    found = diffs(base, head, today=date.today(), prices=prices)
    text = diff_markdown(found) if markdown else diff_text(found)
    typer.echo(json.dumps(diff_json(found)) if as_json else text)
    raise typer.Exit(2 if broken([each.after for each in found if each.after], BOTH) else 0)
