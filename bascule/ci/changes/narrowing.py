"""Which stacks a change really changes: those whose synthesized files differ between the two commits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bascule.assembly import AppAssembly, StackAssembly
from bascule.assembly.document_digest import document_digest
from bascule.assembly.provider_lock import lock_digest
from bascule.ci.changes.changes import Changes
from bascule.ci.changes.git import Git
from bascule.ci.changes.synthesized import synthesized
from bascule.config.files import FOLDER
from bascule.config.overview import validate
from bascule.errors import BasculeError, ConfigurationError

HEAD, BASE = "head", "base"
"""The folders of both commits' synthesized files."""


@dataclass(frozen=True, kw_only=True)
class Narrowed:
    """The stacks that differ, and those that are there no more as environment/stack.

    `reason` says why all stacks count; "" where they were compared.
    """

    stacks: tuple[StackAssembly, ...]
    removed: tuple[str, ...] = ()
    reason: str = ""


def narrow(changes: Changes, base: str, *, git: Git, out: Path) -> Narrowed:
    """The stacks of the environments concerned that differ; the synthesized files stay in `out`.

    Where the base cannot be compared all stacks count.

    Raises:
        BasculeError: an environment is wrong as it is checked out, or cannot be synthesized.
    """
    names = sorted(changes.environments)
    if problems := validate(names, root=git.root).problems if names else ():
        raise ConfigurationError(problems)
    reason = _incomparable(changes, base)
    if reason or not names:
        return Narrowed(stacks=_stacks(synthesized(names, git.root, out / HEAD, root=git.root)), reason=reason)
    with git.worktree(base) as folder, ThreadPoolExecutor(max_workers=1) as other:
        there = [name for name in names if (folder / FOLDER / f"{name}.yaml").is_file()]
        before = other.submit(synthesized, there, folder, out / BASE, root=git.root)
        apps = synthesized(names, git.root, out / HEAD, root=git.root)
        try:
            return _compared(apps, before.result(), root=git.root, base_root=folder.resolve())
        except BasculeError as error:
            reason = f"the commit that is compared with cannot be synthesized: {str(error).splitlines()[0]}"
    return Narrowed(stacks=_stacks(apps), reason=reason)


def _incomparable(changes: Changes, base: str) -> str:
    """Why no synth of the base would tell; "" where it does."""
    if changes.unseen:
        return f"{changes.unseen[0]} decides what is installed, for both commits alike"
    return "" if base else "there is no commit to compare with"


def _stacks(apps: Iterable[AppAssembly]) -> tuple[StackAssembly, ...]:
    return tuple(stack for app in apps for stack in app.stacks)


def _compared(apps: list[AppAssembly], before: list[AppAssembly], *, root: Path, base_root: Path) -> Narrowed:
    now, then = _digests(apps, partial(_digest, root=root)), _digests(before, partial(_digest, root=base_root))
    return Narrowed(
        stacks=tuple(stack for stack in _stacks(apps) if now[stack.name] != then.get(stack.name)),
        removed=tuple(sorted(then.keys() - now.keys())),
    )


def _digests(
    apps: list[AppAssembly], digest: Callable[[StackAssembly], tuple[str, str]]
) -> Mapping[str, tuple[str, str]]:
    return {stack.name: digest(stack) for stack in _stacks(apps)}


def _digest(stack: StackAssembly, *, root: Path) -> tuple[str, str]:
    """Of the document, and of the providers that are locked."""
    return document_digest(stack.document, root), lock_digest(stack.folder)
