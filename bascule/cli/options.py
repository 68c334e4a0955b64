"""Options that several commands have."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

Json: TypeAlias = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Env: TypeAlias = Annotated[str, typer.Argument(metavar="ENV|FILE", help="Name or path of an environment or account.")]
Stack: TypeAlias = Annotated[str | None, typer.Argument(help="A stack, such as aws-app; left out: all.")]
OneStack: TypeAlias = Annotated[str, typer.Argument(metavar="STACK", help="A stack, such as aws-app.")]
Yes: TypeAlias = Annotated[bool, typer.Option("--yes", help="Ask nothing: for pipelines.")]
Service: TypeAlias = Annotated[str, typer.Argument(metavar="SERVICE", help="A service of the environment.")]
TakeOver: TypeAlias = Annotated[
    bool, typer.Option("--take-over", help="Go on although another deploy seems to be under way.")
]
Site: TypeAlias = Annotated[str, typer.Argument(metavar="SITE", help="A site of the environment.")]
Distribution: TypeAlias = Annotated[
    str,
    typer.Option(
        metavar="ID", help="The CloudFront distribution before the site: output SITE_distribution_id of stack aws-web."
    ),
]
