"""The right to make GitHub's objects, which a person's token has and no file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bascule.assembly import StackAssembly
from bascule.assembly.github_side import TOKEN, needs_github_token
from bascule.errors import CloudError, Problem


def require_github_token(stacks: Iterable[StackAssembly], environ: Mapping[str, str]) -> None:
    """Asked before anything is applied, so that a layer is not left half-way; a simulated GitHub needs no token.

    Raises:
        CloudError: a stack changes GitHub, and no token is there.
    """
    waiting = [stack.name for stack in stacks if needs_github_token(stack)]
    if waiting and not environ.get(TOKEN):
        raise CloudError(
            Problem(
                message="a token of GitHub is needed",
                where=", ".join(waiting),
                found=f"{TOKEN} is not set",
                accepted="a token that may write Administration and Environments of all named repositories",
                fix=f"export {TOKEN}=$(gh auth token), as an administrator of the repositories",
            )
        )
