"""`bascule check`: rules over files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from bascule.check.rules import all_rules
from bascule.check.sarif import sarif
from bascule.cli.check_scanners import Wanted
from bascule.cli.check_targets import checked
from bascule.cli.check_text import report_json, report_text, rules_json, rules_text
from bascule.cli.options import Json

app = typer.Typer()

Targets = Annotated[
    list[str] | None, typer.Argument(metavar="ENV|FILE…", help="An environment; else *.tf.json, plan JSON, folders.")
]
FailAt = Annotated[
    Literal["low", "medium", "high", "critical"] | None,
    typer.Option(help="Findings from here on fail; else as the environment says, and all of a file."),
]
Checkov = Annotated[
    bool | None, typer.Option("--checkov/--no-checkov", help="Ask Checkov; without a word, for an ENV alone.")
]
Tflint = Annotated[
    bool | None, typer.Option("--tflint/--no-tflint", help="Ask TFLint; without a word, for an ENV if it is there.")
]
TflintSettings = Annotated[
    Path | None, typer.Option("--tflint-config", metavar="FILE", help="TFLint's configuration; else .tflint.hcl.")
]
SarifFile = Annotated[
    Path | None, typer.Option("--sarif", metavar="FILE", help="Also write the report as SARIF 2.1.0.")
]
Everything = Annotated[bool, typer.Option("--all", help="List suppressed and unknown outcomes too.")]
Rules = Annotated[bool, typer.Option("--rules", help="List the rules and check nothing.")]


@app.command()
def check(
    targets: Targets = None,
    *,
    fail_at: FailAt = None,
    checkov: Checkov = None,
    tflint: Tflint = None,
    tflint_config: TflintSettings = None,
    sarif_file: SarifFile = None,
    everything: Everything = False,
    rules: Rules = False,
    as_json: Json = False,
) -> None:
    """Judge an environment's stacks, or anybody's Terraform JSON and plans, by rules; exit code 2 on findings."""
    if rules:
        typer.echo(json.dumps(rules_json(all_rules())) if as_json else rules_text(all_rules()))
        return
    wanted = Wanted(checkov=checkov, tflint=tflint, tflint_settings=tflint_config)
    report = checked(targets or [], wanted=wanted, fail_at=fail_at)
    if sarif_file:
        sarif_file.write_text(json.dumps(sarif(report), indent=2) + "\n", encoding="utf-8")
    typer.echo(json.dumps(report_json(report)) if as_json else report_text(report, everything=everything))
    raise typer.Exit(report.exit_code)
