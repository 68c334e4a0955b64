"""The right to make GitHub's objects, which a person's token has and no file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bascule.assembly import StackAssembly
from bascule.assembly.provider_lock import required_providers
from bascule.errors import CloudError, Problem

PROVIDER = "integrations/github"
VARIABLE = "GITHUB_TOKEN"


def require_github_token(stacks: Iterable[StackAssembly], environ: Mapping[str, str]) -> None:
    """Asked before anything is applied, so that a layer is not left half-way; a simulated GitHub needs no token.

    Raises:
        CloudError: a stack changes GitHub, and no token is there.
    """
    waiting = [stack.name for stack in stacks if _is_on_github(stack)]
    if waiting and not environ.get(VARIABLE):
        raise CloudError(
            Problem(
                message="a token of GitHub is needed",
                where=", ".join(waiting),
                found=f"{VARIABLE} is not set",
                accepted="a token that may write Administration and Environments of all named repositories",
                fix=f"export {VARIABLE}=$(gh auth token), as an administrator of the repositories",
            )
        )


def _is_on_github(stack: StackAssembly) -> bool:
    return any(each.get("source") == PROVIDER for each in required_providers(stack.document).values())
