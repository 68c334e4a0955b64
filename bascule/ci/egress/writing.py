"""Lists of workflow files, compared and written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from bascule.ci.egress.allow_list import AllowList
from bascule.ci.lint.place import job_places
from bascule.errors import PipelineError, Problem
from bascule.workflows.reading import read_workflow, workflow_files

_KEY: Final = "allowed-endpoints: >"
_WIDTH: Final = 120


def allow_lists(paths: Sequence[Path]) -> Iterator[AllowList]:
    """The list of each job of the files that has one.

    Raises:
        PipelineError: a file cannot be read as a workflow.
    """
    for file in workflow_files(paths):
        for job in job_places([read_workflow(file)]):
            if found := AllowList.of(job):
                yield found


def flaws(paths: Sequence[Path]) -> list[Problem]:
    """What is wrong with the lists of the files."""
    return [problem for each in allow_lists(paths) for problem in each.flaws]


def write(paths: Sequence[Path]) -> list[Path]:
    """Each list is as its job's steps need it; files that changed.

    Raises:
        PipelineError: nobody has said what a step reaches, or a list does not stand on lines of its own.
    """
    changed = []
    for file in workflow_files(paths):
        # From the last list to the first: what is before it keeps its lines.
        text = file.read_text(encoding="utf-8")
        lines = text.splitlines()
        for each in reversed(list(allow_lists([file]))):
            if each.problems:
                raise PipelineError(each.problems)
            _replace(lines, each)
        if (new := "\n".join(lines) + "\n") != text:
            file.write_text(new, encoding="utf-8")
            changed.append(file)
    return changed


def _replace(lines: list[str], each: AllowList) -> None:
    start = each.line - 1
    indent = len(lines[start]) - len(lines[start].lstrip())
    if lines[start].strip() != _KEY:
        raise PipelineError(
            Problem(
                message="the list does not stand on lines of its own",
                where=f"{each.job.workflow.file}:{each.line}",
                found=lines[start].strip(),
                fix=f"write `{_KEY}` in a line of `with:`, and the endpoints below it",
            )
        )
    end = start + 1
    while end < len(lines) and lines[end].strip() and len(lines[end]) - len(lines[end].lstrip()) > indent:
        end += 1
    lines[start + 1 : end] = _filled(each.needed, indent=indent + 2)


def _filled(endpoints: Sequence[str], *, indent: int) -> list[str]:
    """Lines with as many endpoints as fit; the last one, which is the company's own, stands alone."""
    *named, last = endpoints
    lines = [""]
    for endpoint in named:
        if lines[-1] and indent + len(lines[-1]) + len(endpoint) >= _WIDTH:
            lines.append("")
        lines[-1] = f"{lines[-1]} {endpoint}".strip()
    return [" " * indent + line for line in (*filter(None, lines), last)]
