"""Which environments and stacks the files of a change concern, found without a synth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bascule.ci.changes.concern import CODE, Concern, concern
from bascule.ci.changes.environment_files import EnvironmentFiles
from bascule.ci.changes.git import Git
from bascule.ci.changes.links import links, with_links
from bascule.ci.changes.python_imports import PythonImports, module_name
from bascule.ci.changes.stack_kinds import COMPUTED, StackKinds
from bascule.config.files import FOLDER


@dataclass(frozen=True, kw_only=True)
class Changes:
    """What a change concerns: by environment the stacks, None for all that it has.

    `deleted` are environments and accounts whose files are gone, `unseen` files whose effect no synth of both commits
    with what is installed now can show.
    """

    environments: Mapping[str, frozenset[str] | None]
    deleted: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()


def find_changes(root: Path, base: str) -> Changes:
    """What differs between the commit `base` and the one that is checked out; all of it without a base.

    Raises:
        ToolError: git fails.
    """
    environments = EnvironmentFiles.read(root)
    if not base:
        return Changes(environments=dict.fromkeys(environments.accounts))
    known = links(root, (*CODE, FOLDER))
    return changes_of(root, list(with_links(Git(root=root).changed(base), known)), environments)


def changes_of(root: Path, files: Iterable[str], environments: EnvironmentFiles) -> Changes:
    """What a change of those files concerns."""
    by_concern: dict[Concern, list[str]] = {each: [] for each in Concern}
    for file in files:
        by_concern[concern(file)].append(file)
    of_environments = by_concern[Concern.ENVIRONMENTS]
    whole = {name for file in of_environments for name in environments.concerned(file)}
    if by_concern[Concern.ALL] or by_concern[Concern.ALL_UNSEEN]:
        whole |= environments.accounts.keys()
    kinds = _kinds(root, by_concern[Concern.IMPORTERS])
    concerned = sorted(whole) if kinds == frozenset() else environments.accounts
    return Changes(
        environments={name: None if name in whole or kinds is None else kinds for name in concerned},
        deleted=environments.deleted(of_environments),
        unseen=tuple(by_concern[Concern.ALL_UNSEEN]),
    )


def _kinds(root: Path, files: list[str]) -> frozenset[str] | None:
    """The stacks that use the changed modules; None for all, where one of them computes its name."""
    if not files:
        return frozenset()
    imports = PythonImports.read(root, CODE)
    changed = {module_name(file) for file in files}
    packages = {module_name(file) for file in files if file.endswith("/__init__.py")}
    below = {name for name in imports.modules if any(name.startswith(f"{each}.") for each in packages)}
    stacks = tuple(each for name, each in imports.modules.items() if name.partition(".")[0] == CODE[0])
    kinds = StackKinds(stacks).within(imports.dependants(changed | below))
    return None if COMPUTED in kinds else kinds
