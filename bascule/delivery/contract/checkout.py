"""A repository's workflows, as they lie on this machine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bascule.config.files import shown
from bascule.workflows.reading import FOLDER, read_workflows, workflow_files
from bascule.workflows.workflow import Workflow


@dataclass(frozen=True, kw_only=True)
class Checkout:
    """A repository: `name` is OWNER/REPOSITORY, `workflows` are by their file's name."""

    name: str
    folder: Path
    workflows: Mapping[str, Workflow]

    @classmethod
    def read(cls, name: str, folder: Path, files: tuple[Path, ...] = ()) -> Checkout:
        """The checkout in that folder; `files` are workflows, or folders of them, in the place of its own.

        Raises:
            PipelineError: there are none, or some cannot be read.
        """
        paths = workflow_files(files or (folder / FOLDER,))
        workflows = read_workflows(tuple(Path(shown(path)) for path in paths))
        return cls(name=name, folder=folder, workflows={Path(each.file).name: each for each in workflows})


@dataclass(frozen=True, kw_only=True)
class Called:
    """A reusable workflow that a job names, and the checkout that holds it."""

    checkout: Checkout
    workflow: Workflow


def called(uses: str, caller: Checkout, checkouts: Mapping[str, Checkout]) -> Called | None:
    """The workflow of `uses:`; None where its repository was not given, or has no such file."""
    path, _, _ = uses.partition("@")
    parts = PurePosixPath(path).parts
    holder = caller if path.startswith("./") else checkouts.get("/".join(parts[:2]).lower())
    workflow = holder.workflows.get(parts[-1]) if holder and parts else None
    return Called(checkout=holder, workflow=workflow) if holder and workflow else None
