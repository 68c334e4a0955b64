"""Workflow files, read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from bascule.config.document import read_document
from bascule.config.key_path import Problems
from bascule.errors import ConfigurationError, PipelineError, Problem
from bascule.workflows.node import Node, Source
from bascule.workflows.workflow import Workflow

FOLDER: Final = Path(".github/workflows")
"""Where GitHub looks for workflows."""


def workflow_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files, and of each folder all that it holds.

    Raises:
        PipelineError: a folder holds none.
    """
    return tuple(file for path in paths for file in (_held(path) if path.is_dir() else (path,)))


def _held(folder: Path) -> list[Path]:
    found = sorted((*folder.glob("*.yml"), *folder.glob("*.yaml")))
    if not found:
        fix = f"give a workflow file or its folder, which GitHub wants to be {FOLDER}"
        raise PipelineError(Problem(message="no workflows are there", where=str(folder), fix=fix))
    return found


def read_workflows(files: Iterable[Path]) -> tuple[Workflow, ...]:
    """Each file as a workflow.

    Raises:
        PipelineError: files are none; the problems of all of them.
    """
    found: list[Workflow] = []
    problems: list[Problem] = []
    for file in files:
        try:
            found.append(read_workflow(file))
        except PipelineError as error:
            problems += error.problems
    if problems:
        raise PipelineError(problems)
    return tuple(found)


def read_workflow(file: Path) -> Workflow:
    """The file as a workflow.

    Raises:
        PipelineError: it cannot be read, or is no workflow.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = "there is no such file" if isinstance(error, FileNotFoundError) else "it is no text that can be read"
        raise PipelineError(
            Problem(message=reason, where=str(file), fix="give a workflow file or its folder")
        ) from None
    return parse_workflow(str(file), text)


def parse_workflow(file: str, text: str) -> Workflow:
    """The text as a workflow; `file` is how problems call it."""
    try:
        problems = Problems(file)
        document = read_document(file, text, problems)
        problems.raise_if_any()
    except ConfigurationError as error:
        raise PipelineError(error.problems) from None
    root = Node(source=Source(document=document, lines=tuple(text.splitlines())), path=(), value=document.values)
    flaws = (*_flaws(root), *root.expression_problems)
    if flaws:
        raise PipelineError(flaws)
    return Workflow(root)


def _flaws(root: Node) -> Iterator[Problem]:
    """Shapes without which nothing can be said of a workflow; the rest is for linters."""
    if not root.child("on"):
        yield _flaw(root.child("on"), "a workflow without a trigger", "say under `on:` what starts it")
    jobs = root.child("jobs")
    if not jobs.members:
        yield _flaw(jobs, "a workflow without jobs", "write at least one job under `jobs:`")
    for job in jobs.members.values():
        steps = job.child("steps")
        if not job.members:
            yield _flaw(job, "a job is a mapping", "write `steps` or `uses` below it")
        elif not job.child("uses") and not isinstance(steps.value, list):
            yield _flaw(steps, "a job without a list of steps", "write `steps`, or `uses` for a reusable workflow")
        for step in steps.elements:
            if not step.members:
                yield _flaw(step, "a step is a mapping", "write `run` or `uses` in it")


def _flaw(node: Node, message: str, fix: str) -> Problem:
    return Problem(message=message, where=node.where, fix=fix)
