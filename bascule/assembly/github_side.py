"""Which stacks are on GitHub: their provider needs a token for whatever is not in the state."""

from __future__ import annotations

from bascule.assembly.provider_lock import required_providers
from bascule.assembly.stack_assembly import StackAssembly

PROVIDER = "integrations/github"
TOKEN = "GITHUB_TOKEN"  # noqa: S105 -- the variable's name


def needs_github_token(stack: StackAssembly) -> bool:
    """Whether the stack's objects are GitHub's; simulated ones need no token."""
    return any(each.get("source") == PROVIDER for each in required_providers(stack.document).values())
