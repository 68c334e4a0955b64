"""Which stacks a job can look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bascule.assembly import StackAssembly
from bascule.assembly.github_side import TOKEN, needs_github_token


def by_token(
    stacks: Iterable[StackAssembly], environ: Mapping[str, str]
) -> tuple[tuple[StackAssembly, ...], tuple[str, ...]]:
    """The stacks that can be looked at, and the names of those on GitHub, for which the job has no token."""
    listed = tuple(stacks)
    unasked = tuple(each.name for each in listed if needs_github_token(each) and not environ.get(TOKEN))
    return tuple(each for each in listed if each.name not in unasked), unasked
