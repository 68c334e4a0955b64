"""`bascule ci lint`: rules over workflow files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from bascule.check.report import joined
from bascule.check.sarif import sarif
from bascule.check.severity import Severity
from bascule.ci.lint.lint import lint
from bascule.ci.lint.rules import all_workflow_rules
from bascule.ci.lint.tools import report_of_tools
from bascule.cli.check_text import report_json, report_text, rules_json, rules_text
from bascule.cli.options import Json
from bascule.tools.project import project_root
from bascule.workflows.reading import FOLDER

app = typer.Typer()

Files = Annotated[list[Path] | None, typer.Argument(metavar="FILE…", help="Workflow files or folders of them.")]
FailAt = Annotated[Literal["low", "medium", "high", "critical"], typer.Option(help="Findings from here on fail.")]
Tools = Annotated[bool, typer.Option("--tools", help="Ask actionlint, with ShellCheck, and zizmor too.")]
SarifFile = Annotated[
    Path | None, typer.Option("--sarif", metavar="FILE", help="Also write the report as SARIF 2.1.0.")
]
Rules = Annotated[bool, typer.Option("--rules", help="List the rules and read no file.")]


@app.command()
def lint_workflows(
    files: Files = None,
    *,
    fail_at: FailAt = "low",
    tools: Tools = False,
    sarif_file: SarifFile = None,
    rules: Rules = False,
    as_json: Json = False,
) -> None:
    """Judge workflow files, ours or anybody's; without a name those of this repository. Exit code 2 on findings."""
    ours = all_workflow_rules()
    if rules:
        typer.echo(json.dumps(rules_json(ours)) if as_json else rules_text(ours))
        return
    paths = files or [FOLDER]
    report = lint(paths, fail_at=Severity[fail_at.upper()])
    if tools:
        report = joined([report, report_of_tools(paths, root=project_root(), fail_at=Severity[fail_at.upper()])])
    if sarif_file:
        sarif_file.write_text(json.dumps(sarif(report, rules=ours), indent=2) + "\n", encoding="utf-8")
    typer.echo(json.dumps(report_json(report)) if as_json else report_text(report))
    raise typer.Exit(report.exit_code)
